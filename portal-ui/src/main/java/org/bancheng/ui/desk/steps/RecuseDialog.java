package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import org.bancheng.workflow.handling.Recusals;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** 回避: oneself, or, for a leader, one of the handlers. */
class RecuseDialog extends StepDialog {

    private final transient Recusals recusals;
    private final Select<Person> who = new Select<>();
    private final TextArea reason;

    RecuseDialog(OpenMatter open, Recusals recusals) {
        super("recuse", Step.RECUSE, open);
        this.recusals = recusals;
        var self = open.person();
        label(who, "desk.recuse.who");
        who.setManualValidation(true);
        who.setWidthFull();
        who.setItems(recusals.recusable(self, open.file()));
        inEachLocale(
                who,
                locale ->
                        who.setItemLabelGenerator(person ->
                                person.id() == self.id()
                                        ? getTranslation(locale, "desk.recuse.self", person.name())
                                        : person.name()));
        who.setValue(self);
        ask(who);
        reason = withHelp(askWords("reason"), "desk.recuse.reason.help");
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "person.missing", "not-colleague", "nobody-left" -> who;
            default -> super.fieldOf(refusal);
        };
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        if (who.getValue() == null) {
            throw new TextRefused("person.missing");
        }
        recusals.recuse(by, matter, version, who.getValue().id(), reason.getValue());
    }
}
