package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalTime;
import org.bancheng.ui.components.DayBox;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.consultation.ConsultationDesk;
import org.bancheng.workflow.consultation.ConsultationSheet;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** Time and place of the meeting, in Shanghai. */
class MeetDialog extends ModeDialog {

    private final transient ConsultationDesk desk;
    private final DayBox day = new DayBox("consultation.meet.day");
    private final TimePicker from = label(new TimePicker(), "consultation.meet.from");
    private final TimePicker until = label(new TimePicker(), "consultation.meet.until");
    private final TextField place = label(new TextField(), "consultation.meet.place");

    MeetDialog(OpenMatter open, ConsultationSheet sheet, ConsultationDesk desk) {
        super("consultation.meet", open);
        this.desk = desk;
        var at = sheet.meetingAt();
        var end = sheet.meetingUntil();
        day.setValue(at == null ? sheet.meetBy() : Shanghai.dateOf(at));
        from.setValue(at == null ? LocalTime.of(9, 0) : at.atZone(Shanghai.ZONE).toLocalTime());
        until.setValue(end == null ? LocalTime.of(10, 0) : end.atZone(Shanghai.ZONE).toLocalTime());
        place.setValue(sheet.meetingPlace() == null ? "" : sheet.meetingPlace());
        place.setMaxLength(200);
        place.setWidthFull();
        place.setManualValidation(true);
        ask(day);
        ask(from);
        ask(until);
        ask(place);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.equals("meeting.time") ? day : refusal.startsWith("text.") ? place : null;
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        if (day.getValue() == null || from.getValue() == null || until.getValue() == null) {
            throw new TextRefused("meeting.time");
        }
        desk.meet(by, matter, version, at(from.getValue()), at(until.getValue()), place.getValue());
    }

    private Instant at(LocalTime time) {
        return day.getValue().atTime(time).atZone(Shanghai.ZONE).toInstant();
    }
}
