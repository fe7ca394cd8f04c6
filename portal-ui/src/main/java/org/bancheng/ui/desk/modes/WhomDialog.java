package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** A step that names somebody, for a reason. */
class WhomDialog<T> extends ModeDialog {

    /** The service's call. */
    interface Naming {
        void take(Person by, MatterId matter, int version, long whom, String reason);
    }

    private final transient Naming naming;
    private final transient ToLongFunction<T> id;
    private final String missing;
    private final Select<T> whom = new Select<>();
    private final TextArea words;

    /**
     * @param missing the refusal when nobody was chosen
     */
    WhomDialog(
            String key,
            String missing,
            OpenMatter open,
            List<T> people,
            Function<T, String> name,
            ToLongFunction<T> id,
            Naming naming) {
        super(key, open);
        this.naming = naming;
        this.id = id;
        this.missing = missing;
        put(new Paragraph(text(key + ".text")));
        label(whom, key + ".whom");
        whom.setManualValidation(true);
        whom.setWidthFull();
        whom.setItems(people);
        whom.setItemLabelGenerator(name::apply);
        ask(whom);
        words = ask(area(key + ".words"));
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        if (refusal.startsWith("text.")) {
            return words;
        }
        return refusal.equals(missing) || refusal.endsWith("-unknown") ? whom : null;
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        if (whom.getValue() == null) {
            throw new TextRefused(missing);
        }
        naming.take(by, matter, version, id.applyAsLong(whom.getValue()), words.getValue());
    }
}
