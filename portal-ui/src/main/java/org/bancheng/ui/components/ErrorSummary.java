package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is wrong with a form, at its top: takes the focus, links to each field, and says the same
 * words at the field. Follows the language of the page.
 */
public class ErrorSummary extends Div {

    private final UnorderedList list = new UnorderedList();
    private final Map<Component, ValueSignal<Fault>> faults = new LinkedHashMap<>();
    private int count;

    public ErrorSummary() {
        addClassName("errors");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        add(new H2(text("components.errors.title")), list);
        setVisible(false);
    }

    /** Takes the marks of the last try off. */
    public void clear() {
        count = 0;
        list.removeAll();
        faults.keySet().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        setVisible(false);
    }

    /**
     * Marks the field as wrong and lists it.
     *
     * @param field is given an id if it has none; its own checks should be off (manual validation).
     *     One that is not shown is passed over: it is asked for on another page
     */
    public <F extends Component & HasValidationProperties> void add(
            F field, String key, Object... values) {
        if (!isShown(field)) {
            return;
        }
        var fault = new Fault(key, values);
        faults.computeIfAbsent(field, ErrorSummary::follow).set(fault);
        field.setInvalid(true);
        list.add(new ListItem(link(field, fault)));
        count++;
    }

    /** Shows what was added, if anything was, and takes the focus. */
    public boolean show() {
        setVisible(count > 0);
        if (count > 0) {
            getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus()");
        }
        return count > 0;
    }

    private static boolean isShown(Component field) {
        return field.isVisible() && field.getParent().map(ErrorSummary::isShown).orElse(true);
    }

    private static ValueSignal<Fault> follow(Component field) {
        var fault = new ValueSignal<>(Fault.NONE);
        var words = inLocale(locale -> fault.get().in(locale));
        Signal.effect(field, () -> ((HasValidationProperties) field).setErrorMessage(words.get()));
        return fault;
    }

    private static Anchor link(Component field, Fault fault) {
        var id = field.getId().orElseGet(() -> "field-" + field.getElement().getNode().getId());
        field.setId(id);
        var link = new Anchor("#" + id, inLocale(fault::in));
        link.setRouterIgnore(true);
        link.getElement()
                .executeJs(
                        """
                        this.addEventListener('click', event => {
                          event.preventDefault();
                          const field = document.getElementById($0);
                          field.scrollIntoView({block: 'center'});
                          (field.querySelector(':scope > select') ?? field).focus();
                        });
                        """,
                        id);
        return link;
    }

    private record Fault(String key, Object... values) {

        static final Fault NONE = new Fault("");

        String in(Locale locale) {
            return key.isEmpty() ? "" : I18NProvider.translate(locale, key, values);
        }
    }
}
