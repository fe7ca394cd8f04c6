package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Predicate;
import org.bancheng.workflow.outreach.AttendanceSheet.Attendee;
import org.bancheng.workflow.outreach.AttendanceSheet.Sheet;
import org.bancheng.workflow.outreach.EventState;
import org.bancheng.workflow.outreach.SeatState;

/** The lines of a sheet: who has a seat, who waits, and, folded away, who is out. */
class AttendeeGroups extends Div {

    private static final int AT_ONCE = 100;

    /** Fewer digits than these would find everybody. */
    private static final int FEWEST_DIGITS = 3;

    private final transient AttendeeRow.Door door;

    AttendeeGroups(AttendeeRow.Door door) {
        this.door = door;
        addClassName("column-main");
    }

    /**
     * Shows those who fit.
     *
     * @param typed part of a name or number, or a reference; empty for all
     */
    void show(Sheet sheet, String typed) {
        removeAll();
        var found = sheet.attendees().stream().filter(one -> fits(one, typed)).toList();
        var seated = of(found, one -> isSeated(one.state()));
        var waiting = of(found, one -> one.state() == SeatState.WAITING);
        var gone = of(found, one -> !isSeated(one.state()) && one.state() != SeatState.WAITING);
        if (found.isEmpty()) {
            var key = sheet.attendees().isEmpty() ? "outreach.sheet.none" : "outreach.sheet.found";
            var nothing = new Paragraph(text(key));
            nothing.addClassName("notice");
            add(nothing);
        }
        if (!seated.isEmpty()) {
            add(group("outreach.sheet.seated", seated));
        }
        if (!waiting.isEmpty()) {
            add(group("outreach.sheet.waiting", waiting));
        }
        if (!gone.isEmpty()) {
            var closed = new NativeDetails(text("outreach.sheet.gone", gone.size()), list(gone));
            closed.setOpen(sheet.event().state() == EventState.CANCELLED);
            add(closed);
        }
    }

    private Section group(String key, List<Attendee> attendees) {
        var section = new Section(new H2(text(key, attendees.size())), list(attendees));
        section.addClassName("block");
        return section;
    }

    private Div list(List<Attendee> attendees) {
        var box = new Div();
        more(box, attendees, 0);
        return box;
    }

    private void more(Div box, List<Attendee> attendees, int offset) {
        var list = new UnorderedList();
        list.addClassName("outreach-rows");
        attendees.stream()
                .skip(offset)
                .limit(AT_ONCE)
                .forEach(one -> list.add(new AttendeeRow(one, door)));
        box.add(list);
        if (attendees.size() > offset + AT_ONCE) {
            var button = new Button(text("outreach.more"));
            button.addClickListener(click -> {
                box.remove(button);
                more(box, attendees, offset + AT_ONCE);
            });
            box.add(button);
        }
    }

    private static boolean fits(Attendee one, String typed) {
        return typed.isEmpty()
                || one.name().contains(typed)
                || (typed.length() >= FEWEST_DIGITS && one.phone().contains(typed))
                || one.reference().equalsIgnoreCase(typed);
    }

    private static List<Attendee> of(List<Attendee> all, Predicate<Attendee> which) {
        return all.stream().filter(which).toList();
    }

    private static boolean isSeated(SeatState state) {
        return state == SeatState.BOOKED || state == SeatState.ATTENDED;
    }
}
