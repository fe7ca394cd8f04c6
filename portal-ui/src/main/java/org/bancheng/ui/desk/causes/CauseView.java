package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Objects;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.causes.CauseSheet;
import org.bancheng.workflow.causes.CauseState;
import org.jspecify.annotations.Nullable;

/** One card: what must change, by whom, until when, and whether fewer come since. */
@Route(value = "desk/causes/:id([0-9]+)", layout = StaffLayout.class)
@RolesAllowed({
    Roles.WINDOW_CLERK,
    Roles.TRIAGE_OFFICER,
    Roles.HANDLER,
    Roles.LEADER,
    Roles.SUPERVISOR
})
class CauseView extends Div implements Titled, BeforeEnterObserver {

    private final transient CauseBeans beans;
    private long id;
    private transient @Nullable CauseSheet sheet;

    CauseView(CauseBeans beans) {
        this.beans = beans;
        addClassName("cause");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = Long.parseLong(event.getRouteParameters().get("id").orElse("0"));
        } catch (NumberFormatException beyond) {
            id = 0;
        }
        if (beans.sheets().find(beans.person().get(), id).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    private void show() {
        removeAll();
        var shown = beans.sheets().find(beans.person().get(), id).orElse(null);
        sheet = shown;
        if (shown == null) {
            add(new Paragraph(text("causes.gone")));
            return;
        }
        add(new Anchor("/desk/causes", text("causes.back")), new H1(shown.title()), state(shown));
        if (shown.mayWork() && shown.state() != CauseState.CLOSED) {
            add(steps(shown));
        } else if (shown.mayWork()) {
            var publish =
                    button(
                            "causes.publish",
                            () -> new PublishDialog(beans, now(), this::show).open());
            add(publish, new Paragraph(text("causes.publish.about")));
        }
        var progress = beans.lists().progress(id);
        if (progress.all() > 0) {
            var told = new Paragraph(text("causes.progress", progress.sent(), progress.all()));
            told.getElement().setAttribute("role", "status");
            add(told);
        }
        add(
                new CauseFacts(shown),
                new RecurrenceSection(shown.recurrence(), shown.words()),
                new CauseMatters(shown, this::detach),
                new CauseHistory(shown));
    }

    private static Paragraph state(CauseSheet shown) {
        var line =
                new Paragraph(
                        new Span(text("causes.state." + shown.state().name())),
                        new Span(" · "),
                        new Span(inLocale(locale -> Dates.date(shown.dueOn(), locale))));
        if (shown.overdue()) {
            var late = new Span(text("causes.overdue"));
            late.addClassName("recheck-late");
            line.add(new Span(" · "), late);
        }
        return line;
    }

    private Div steps(CauseSheet shown) {
        var bar = new Div();
        bar.addClassName("steps-bar");
        var desk = beans.desk();
        bar.add(
                button(
                        "causes.answer",
                        () ->
                                new AnswerDialog(
                                                beans,
                                                now(),
                                                beans.lists().preview(beans.person().get(), id),
                                                this::show)
                                        .open()),
                button(
                        "causes.attach",
                        () ->
                                CauseStep.words(
                                                "causes.attach",
                                                typed ->
                                                        desk.attach(
                                                                beans.person().get(),
                                                                id,
                                                                now().version(),
                                                                Arrays.asList(
                                                                        typed.strip()
                                                                                .split(
                                                                                        "[\\s,，、]+"))),
                                                this::show)
                                        .open()),
                button(
                        "causes.edit",
                        () ->
                                new CauseDialog(
                                                "causes.edit",
                                                beans,
                                                now().matters().size() + now().hidden(),
                                                draft ->
                                                        desk.edit(
                                                                beans.person().get(),
                                                                id,
                                                                now().version(),
                                                                draft),
                                                this::show,
                                                this::show)
                                        .of(now())
                                        .open()));
        if (shown.state() == CauseState.OPEN) {
            bar.add(
                    button(
                            "causes.fix",
                            () ->
                                    CauseStep.day(
                                                    "causes.fix",
                                                    day ->
                                                            desk.announceFix(
                                                                    beans.person().get(),
                                                                    id,
                                                                    now().version(),
                                                                    day),
                                                    this::show)
                                            .open()));
        } else {
            bar.add(
                    button(
                            "causes.close",
                            () ->
                                    CauseStep.look(
                                                    "causes.close",
                                                    () ->
                                                            desk.close(
                                                                    beans.person().get(),
                                                                    id,
                                                                    now().version()),
                                                    this::show)
                                            .open()),
                    button(
                            "causes.notFixed",
                            () ->
                                    CauseStep.words(
                                                    "causes.notFixed",
                                                    words ->
                                                            desk.notFixed(
                                                                    beans.person().get(),
                                                                    id,
                                                                    now().version(),
                                                                    words),
                                                    this::show)
                                            .open()));
        }
        return bar;
    }

    private void detach(String reference) {
        CauseStep.words(
                        "causes.detach",
                        words ->
                                beans.desk()
                                        .detach(
                                                beans.person().get(),
                                                id,
                                                now().version(),
                                                reference,
                                                words),
                        this::show)
                .open();
    }

    private static Button button(String key, Runnable work) {
        return new Button(text(key), click -> work.run());
    }

    /** The card in the version the page shows, so that a stale page is refused. */
    private CauseSheet now() {
        return Objects.requireNonNull(sheet);
    }

    @Override
    public String titleKey() {
        return "causes.title";
    }
}
