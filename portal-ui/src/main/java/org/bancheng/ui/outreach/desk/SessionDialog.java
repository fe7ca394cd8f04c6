package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.signals.Signal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.bancheng.ui.components.MomentBox;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.outreach.EventDesk.Concerned;
import org.bancheng.workflow.outreach.EventSession;
import org.bancheng.workflow.outreach.SessionForm;

/** When a session is, until when one signs up, and how many seats it has. */
class SessionDialog extends ChangeDialog {

    private static final int MOST_SEATS = 100_000;

    private final transient OpenEvent open;
    private final transient Consumer<SessionForm> save;
    private final MomentBox starts = new MomentBox("outreach.desk.starts");
    private final MomentBox ends = new MomentBox("outreach.desk.ends");
    private final MomentBox until = new MomentBox("outreach.desk.until");
    private final IntegerField seats = label(new IntegerField(), "outreach.desk.seats");

    private SessionDialog(String titleKey, OpenEvent open, Consumer<SessionForm> save) {
        super(titleKey, "outreach.desk.save");
        this.open = open;
        this.save = save;
        seats.setManualValidation(true);
        seats.setMin(1);
        seats.setMax(MOST_SEATS);
        seats.setRequiredIndicatorVisible(true);
        helper(seats, "outreach.desk.seats.help");
        var help = new Paragraph(text("outreach.desk.until.help"));
        help.addClassName("faint");
        put(starts, ends, until, help, seats);
    }

    /** In two weeks, at half past nine, unless another is there already: then a week after it. */
    static SessionDialog adding(OpenEvent open, Instant now, Consumer<SessionForm> save) {
        var dialog = new SessionDialog("outreach.desk.session.new", open, save);
        var sessions = open.listing().sessions();
        if (sessions.isEmpty()) {
            var start =
                    Shanghai.dateOf(now)
                            .plusDays(14)
                            .atTime(LocalTime.of(9, 30))
                            .atZone(Shanghai.ZONE);
            dialog.fill(
                    start.toInstant(),
                    start.plusHours(2).toInstant(),
                    start.minusDays(1).with(LocalTime.of(17, 0)).toInstant(),
                    30);
        } else {
            var last = sessions.getLast();
            var week = Duration.ofDays(7);
            dialog.fill(
                    last.startsAt().plus(week),
                    last.endsAt().plus(week),
                    last.signUpUntil().plus(week),
                    last.seats());
        }
        return dialog;
    }

    /** With who is told of a new time before it is set. */
    static SessionDialog changing(
            OpenEvent open, EventSession session, Concerned concerned, Consumer<SessionForm> save) {
        var dialog = new SessionDialog("outreach.desk.session.edit", open, save);
        dialog.fill(session.startsAt(), session.endsAt(), session.signUpUntil(), session.seats());
        if (concerned.signUps() > 0) {
            var notice =
                    new Paragraph(
                            text(
                                    "outreach.desk.session.concerned",
                                    session.taken(),
                                    concerned.signUps() - concerned.withoutEmail(),
                                    concerned.withoutEmail()));
            notice.addClassName("notice");
            dialog.put(notice);
        }
        return dialog;
    }

    private void fill(Instant start, Instant end, Instant signUpUntil, int number) {
        starts.at(start);
        ends.at(end);
        until.at(signUpUntil);
        seats.setValue(number);
    }

    @Override
    void check() {
        for (var moment : new MomentBox[] {starts, ends, until}) {
            if (moment.instant() == null) {
                fault(moment, "outreach.desk.moment.missing");
            }
        }
        Integer number = seats.getValue();
        if (number == null || number < 1 || number > MOST_SEATS) {
            fault(seats, Words.refused("session.seats"));
        }
    }

    @Override
    void take() {
        save.accept(
                new SessionForm(
                        Objects.requireNonNull(starts.instant()),
                        Objects.requireNonNull(ends.instant()),
                        Objects.requireNonNull(until.instant()),
                        seats.getValue()));
    }

    @Override
    boolean refusedAtField(String key) {
        var words = Words.refused(key);
        switch (key) {
            case "session.end" -> fault(ends, words);
            case "session.until" -> fault(until, words);
            case "session.past", "session.day" -> fault(starts, words);
            case "session.seats", "session.taken" -> fault(seats, words);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    Signal<String> changedMeanwhile() {
        open.reload();
        return text("refused.event.changed");
    }

    @Override
    protected void done() {
        open.done("outreach.desk.saved");
    }
}
