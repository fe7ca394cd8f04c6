package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.outreach.AttendanceSheet;
import org.bancheng.workflow.outreach.AttendanceSheet.Attendee;
import org.bancheng.workflow.outreach.AttendanceSheet.Sheet;
import org.bancheng.workflow.outreach.EventRefused;
import org.bancheng.workflow.outreach.EventState;
import org.bancheng.workflow.outreach.SeatState;
import org.bancheng.workflow.outreach.WalkIns;
import org.jspecify.annotations.Nullable;

/** 签到表: who comes to a session, checked in one by one, at a desk or on a telephone at the door. */
@Route(
        value = OutreachAddresses.LIST + "/sessions/:session([0-9]{1,18})",
        layout = StaffLayout.class)
@RolesAllowed(Roles.OUTREACH_MANAGER)
class AttendanceView extends Div implements HasDynamicTitle, BeforeEnterObserver, AttendeeRow.Door {

    private final transient AttendanceSheet sheets;
    private final transient WalkIns walkIns;
    private final transient CurrentPerson person;
    private final transient Clock clock;
    private final TextField search = label(new TextField(), "outreach.sheet.search");
    private final Paragraph notice = new Paragraph();
    private final Div counts = new Div();
    private final AttendeeGroups groups = new AttendeeGroups(this);
    private final Set<MatterId> revealed = new HashSet<>();
    private long session;
    private transient @Nullable Sheet sheet;

    AttendanceView(AttendanceSheet sheets, WalkIns walkIns, CurrentPerson person, Clock clock) {
        this.sheets = sheets;
        this.walkIns = walkIns;
        this.person = person;
        this.clock = clock;
        addClassNames("matter", "attendance");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> rows());
        notice.addClassNames("notice", "urgent");
        notice.getElement().setAttribute("role", "alert");
        counts.addClassName("counts");
        counts.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = event.getRouteParameters().getLong("session").orElse(0L);
        try {
            sheet = sheets.of(person.get(), session);
            show();
        } catch (EventRefused unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show() {
        var shown = Objects.requireNonNull(sheet);
        removeAll();
        notice.setVisible(false);
        var back = new Anchor(OutreachAddresses.event(shown.event().id()), shown.event().title());
        back.addClassName("back");
        var when = new Div(Moment.span(shown.session().startsAt(), shown.session().endsAt()));
        when.addClassName("facts");
        var head = new Header(back, new H1(text("outreach.desk.sheet")), when);
        head.addClassName("matter-head");
        var print = new Anchor(OutreachAddresses.print(session), text("outreach.sheet.print"));
        print.setRouterIgnore(true);
        print.setTarget("_blank");
        var tools = new Div(search);
        tools.addClassName("toolbar");
        if (shown.event().state() == EventState.PUBLISHED
                && WalkIns.open(shown.session(), clock.instant())) {
            var walkIn =
                    new Button(
                            text("outreach.sheet.walkIn"),
                            click ->
                                    new WalkInDialog(
                                                    session,
                                                    shown.session().free(),
                                                    (form, token) ->
                                                            walkIns.register(
                                                                    person.get(), form, token),
                                                    this::again)
                                            .open());
            tools.add(walkIn);
        }
        tools.add(print);
        add(head, counts, notice, tools, groups);
        rows();
    }

    private void rows() {
        var shown = Objects.requireNonNull(sheet);
        count(shown);
        groups.show(shown, search.getValue().strip());
    }

    private void count(Sheet shown) {
        int present = people(shown, SeatState.ATTENDED);
        int booked = people(shown, SeatState.BOOKED) + present;
        counts.removeAll();
        var main = new Span(text("outreach.sheet.present", present, booked));
        main.addClassName("strong");
        counts.add(main, new Span(text("outreach.sheet.free", shown.session().free())));
        int waiting = people(shown, SeatState.WAITING);
        if (waiting > 0) {
            counts.add(new Span(text("outreach.sheet.inLine", waiting)));
        }
    }

    private static int people(Sheet shown, SeatState state) {
        return shown.attendees().stream()
                .filter(one -> one.state() == state)
                .mapToInt(Attendee::people)
                .sum();
    }

    @Override
    public boolean isRevealed(MatterId matter) {
        return revealed.contains(matter);
    }

    @Override
    public void reveal(MatterId matter) {
        revealed.add(matter);
        rows();
    }

    @Override
    public boolean isOpen() {
        return Objects.requireNonNull(sheet).event().state() == EventState.PUBLISHED;
    }

    @Override
    public void checkIn(MatterId matter) {
        step(() -> sheets.checkIn(person.get(), session, matter));
    }

    @Override
    public void undo(MatterId matter) {
        step(() -> sheets.undoCheckIn(person.get(), session, matter));
    }

    private void step(Runnable step) {
        notice.setVisible(false);
        try {
            step.run();
        } catch (EventRefused refused) {
            notice.setText(getTranslation(Words.refused(refused.key())));
            notice.setVisible(true);
        }
        sheet = sheets.of(person.get(), session);
        rows();
    }

    private void again() {
        sheet = sheets.of(person.get(), session);
        show();
    }

    @Override
    public String getPageTitle() {
        return I18NProvider.translate("outreach.desk.sheet")
                + " · "
                + I18NProvider.translate("common.name");
    }
}
