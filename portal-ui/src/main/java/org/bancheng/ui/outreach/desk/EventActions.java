package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.function.Supplier;
import org.bancheng.ui.components.AskDialog;
import org.bancheng.workflow.outreach.EventDesk;
import org.bancheng.workflow.outreach.EventSession;
import org.bancheng.workflow.outreach.EventState;
import org.bancheng.workflow.outreach.SessionDesk;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/** What a manager can do with an event as it stands, as buttons; and their dialogs. */
@Component
class EventActions {

    private final EventDesk desk;
    private final SessionDesk sessions;
    private final UnitTree units;
    private final Clock clock;

    EventActions(EventDesk desk, SessionDesk sessions, UnitTree units, Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.units = units;
        this.clock = clock;
    }

    Div of(OpenEvent open) {
        var bar = new Div();
        bar.addClassName("steps-bar");
        bar.getElement().setAttribute("role", "group");
        bar.getElement().bindAttribute("aria-label", text("outreach.desk.actions"));
        var state = open.listing().event().state();
        var now = clock.instant();
        boolean ready =
                open.listing().sessions().stream()
                        .anyMatch(session -> session.startsAt().isAfter(now));
        boolean takes =
                open.listing().sessions().stream()
                        .anyMatch(session -> session.signUpUntil().isAfter(now));
        boolean over =
                open.listing().sessions().stream()
                        .noneMatch(session -> session.endsAt().isAfter(now));
        if (state == EventState.DRAFT && ready) {
            main(offer(bar, "outreach.desk.publish", () -> publishing(open)));
        }
        if (state != EventState.CANCELLED) {
            var add = offer(bar, "outreach.desk.session.add", () -> adding(open));
            if (state == EventState.DRAFT && !ready) {
                main(add);
            }
            offer(bar, "outreach.desk.edit", () -> editing(open));
        }
        if (state == EventState.PUBLISHED && takes) {
            offer(bar, "outreach.desk.close", () -> closing(open));
        }
        offer(bar, "outreach.desk.copy", () -> copying(open));
        if (state == EventState.PUBLISHED && !over) {
            offer(bar, "outreach.desk.cancel", () -> cancelling(open))
                    .addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        if (state == EventState.DRAFT) {
            offer(bar, "outreach.desk.discard", () -> discarding(open))
                    .addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        return bar;
    }

    private static Button offer(Div bar, String key, Supplier<AskDialog> dialog) {
        var button = new Button(text(key), click -> dialog.get().open());
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        bar.add(button);
        return button;
    }

    private static void main(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private AskDialog publishing(OpenEvent open) {
        return new SureDialog(
                        "outreach.desk.publish",
                        open,
                        () -> desk.publish(open.person(), open.id(), open.version()),
                        () -> open.done("outreach.desk.published"))
                .saying(text("outreach.desk.publish.text"));
    }

    private AskDialog adding(OpenEvent open) {
        return SessionDialog.adding(
                open,
                clock.instant(),
                form -> desk.addSession(open.person(), open.id(), open.version(), form));
    }

    AskDialog changing(OpenEvent open, EventSession session) {
        return SessionDialog.changing(
                open,
                session,
                sessions.concerned(open.person(), session.id()),
                form -> desk.changeSession(open.person(), session.id(), open.version(), form));
    }

    AskDialog removing(OpenEvent open, EventSession session) {
        return new SureDialog(
                        "outreach.desk.session.remove",
                        open,
                        () -> sessions.remove(open.person(), session.id(), open.version()),
                        () -> open.done("outreach.desk.session.removed"))
                .saying(text("outreach.desk.session.remove.text"));
    }

    private AskDialog editing(OpenEvent open) {
        return EventDialog.changing(
                open,
                units,
                desk.concerned(open.person(), open.id()),
                form -> desk.change(open.person(), open.id(), open.version(), form));
    }

    private AskDialog closing(OpenEvent open) {
        int waiting =
                open.listing().sessions().stream()
                        .mapToInt(session -> open.listing().turnout(session).waiting())
                        .sum();
        return new SureDialog(
                        "outreach.desk.close",
                        open,
                        () -> sessions.closeSignUp(open.person(), open.id(), open.version()),
                        () -> open.done("outreach.desk.closed"))
                .saying(text("outreach.desk.close.text"))
                .saying(text("outreach.desk.close.waiting", waiting));
    }

    private AskDialog cancelling(OpenEvent open) {
        var concerned = desk.concerned(open.person(), open.id());
        return new SureDialog(
                        "outreach.desk.cancel",
                        open,
                        () -> desk.cancel(open.person(), open.id(), open.version()),
                        () -> open.done("outreach.desk.cancelled"))
                .saying(text("outreach.desk.cancel.text", concerned.signUps(), concerned.people()))
                .saying(
                        text(
                                "outreach.desk.cancel.told",
                                concerned.signUps() - concerned.withoutEmail(),
                                concerned.withoutEmail()))
                .saying(text("outreach.desk.cancel.final"));
    }

    private AskDialog discarding(OpenEvent open) {
        return new SureDialog(
                        "outreach.desk.discard",
                        open,
                        () -> desk.discard(open.person(), open.id(), open.version()),
                        () -> open.done("outreach.desk.discarded"))
                .saying(text("outreach.desk.discard.text"));
    }

    private AskDialog copying(OpenEvent open) {
        var copy = new long[1];
        return new SureDialog(
                        "outreach.desk.copy",
                        open,
                        () -> copy[0] = desk.copy(open.person(), open.id()),
                        () ->
                                UI.getCurrentOrThrow()
                                        .navigate(OutreachAddresses.event(copy[0]).substring(1)))
                .saying(text("outreach.desk.copy.text"));
    }
}
