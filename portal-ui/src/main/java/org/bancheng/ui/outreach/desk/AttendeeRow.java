package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Badge.Tone;
import org.bancheng.ui.desk.DeskAddresses;
import org.bancheng.ui.outreach.EventWords;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.outreach.AttendanceSheet.Attendee;
import org.bancheng.workflow.outreach.SeatState;

/** One line of the sheet: who, how many, what help; the number only when somebody asks for it. */
class AttendeeRow extends ListItem {

    /** What can be done at the door. */
    interface Door {

        boolean isOpen();

        boolean isRevealed(MatterId matter);

        void reveal(MatterId matter);

        void checkIn(MatterId matter);

        void undo(MatterId matter);
    }

    AttendeeRow(Attendee one, Door door) {
        addClassNames("attendee", "attendee-" + one.state());
        var name = new Span(one.name());
        name.addClassName("name");
        var who = new Div(name, new Span(text("outreach.sheet.party", one.people())));
        who.addClassName("guest");
        who.add(Duties.needs(one.needs()));
        var marks = new Div(state(one));
        marks.addClassName("marks");
        if (!one.hasEmail() && one.state() != SeatState.ATTENDED) {
            marks.add(Badge.of("outreach.sheet.noEmail", Tone.QUIET));
        }
        if (one.inHand()) {
            marks.add(
                    new Anchor(
                            DeskAddresses.matter(one.reference()), text("outreach.sheet.handle")));
        }
        add(who, marks, phone(one, door), steps(one, door));
    }

    private static Badge state(Attendee one) {
        var tone =
                switch (one.state()) {
                    case ATTENDED -> Tone.GOOD;
                    case BOOKED -> Tone.NOTICE;
                    case WAITING -> Tone.WARNING;
                    case CANCELLED, LAPSED -> Tone.QUIET;
                };
        return Badge.of(EventWords.key(one.state()), tone);
    }

    private static Div phone(Attendee one, Door door) {
        var box = new Div();
        box.addClassName("number");
        if (door.isRevealed(one.matter())) {
            var link = new Anchor();
            link.setText(one.phone());
            // "Unsafe" is any scheme Flow does not list; the number is checked to be one.
            link.setUnsafeHref("tel:" + one.phone());
            link.setRouterIgnore(true);
            box.add(link);
        } else {
            var show =
                    new Button(text("outreach.sheet.reveal"), click -> door.reveal(one.matter()));
            show.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            box.add(new Span(masked(one.phone())), show);
        }
        return box;
    }

    /** 138****8001: enough to tell two of one name apart. */
    static String masked(String phone) {
        int kept = Math.min(3, phone.length() / 3);
        int tail = Math.min(4, (phone.length() + 1) / 3);
        return phone.substring(0, kept)
                + "*".repeat(phone.length() - kept - tail)
                + phone.substring(phone.length() - tail);
    }

    private static Div steps(Attendee one, Door door) {
        var box = new Div();
        box.addClassName("steps");
        if (door.isOpen() && one.state() == SeatState.BOOKED) {
            var button = new Button(text("outreach.sheet.checkIn"));
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.setDisableOnClick(true);
            button.addClickListener(click -> door.checkIn(one.matter()));
            box.add(button);
        } else if (door.isOpen() && one.state() == SeatState.ATTENDED) {
            var button = new Button(text("outreach.sheet.undo"));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            button.setDisableOnClick(true);
            button.addClickListener(click -> door.undo(one.matter()));
            box.add(button);
        }
        return box;
    }
}
