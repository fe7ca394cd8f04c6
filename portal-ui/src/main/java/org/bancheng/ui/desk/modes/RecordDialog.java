package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bancheng.ui.components.DayBox;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.consultation.ConsultationDesk;
import org.bancheng.workflow.consultation.ConsultationSheet;
import org.bancheng.workflow.consultation.Guest;
import org.bancheng.workflow.consultation.TaskLine;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** The minutes, and who does what until when. */
class RecordDialog extends ModeDialog {

    private record Row(TextField who, TextField what, DayBox due, @Nullable LocalDate doneOn) {}

    private final transient ConsultationDesk desk;
    private final TextArea minutes;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    RecordDialog(OpenMatter open, ConsultationSheet sheet, ConsultationDesk desk) {
        super("consultation.record", open);
        this.desk = desk;
        minutes = ask(area("consultation.record.minutes"));
        minutes.setValue(sheet.minutes() == null ? "" : sheet.minutes());
        list.addClassName("consultation-rows");
        put(list);
        sheet.tasks().forEach(this::more);
        if (sheet.tasks().isEmpty()) {
            more(null);
        }
        var more = new Button(text("consultation.record.more"), click -> more(null));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        put(more);
    }

    private void more(@Nullable TaskLine task) {
        var who = label(new TextField(), "consultation.record.who");
        who.setMaxLength(Guest.LONGEST_NAME);
        var what = label(new TextField(), "consultation.record.what");
        what.setMaxLength(500);
        var due = new DayBox("consultation.record.due");
        if (task != null) {
            who.setValue(task.who());
            what.setValue(task.what());
            due.setValue(task.dueOn());
        }
        who.setWidthFull();
        what.setWidthFull();
        rows.add(new Row(who, what, due, task == null ? null : task.doneOn()));
        var row = new Div(who, what, due);
        row.addClassName("consultation-row");
        list.add(row);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.startsWith("text.") ? minutes : null;
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        var split = new ArrayList<TaskLine>();
        for (var row : rows) {
            var who = row.who().getValue().strip();
            var what = row.what().getValue().strip();
            var due = row.due().getValue();
            if (who.isEmpty() && what.isEmpty()) {
                continue;
            }
            if (who.isEmpty() || what.isEmpty() || due == null) {
                throw new TextRefused("task.due");
            }
            split.add(new TaskLine(0, who, what, due, row.doneOn()));
        }
        desk.record(by, matter, version, minutes.getValue(), split);
    }
}
