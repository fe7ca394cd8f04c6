package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.tips.DutyDay;
import org.bancheng.workflow.tips.DutyRoster;
import org.jspecify.annotations.Nullable;

/**
 * 值班表: who hears at once of a tip that comes at night. It opens nothing, so no passphrase is asked.
 */
@Route(value = TipAddresses.LIST + "/duty", layout = StaffLayout.class)
@RolesAllowed(Roles.TIP_OFFICER)
class DutyView extends Div implements Titled, BeforeEnterObserver {

    private static final int SHOWN_MILLIS = 3000;

    private final transient DutyRoster roster;
    private final transient CurrentPerson person;

    DutyView(DutyRoster roster, CurrentPerson person) {
        this.roster = roster;
        this.person = person;
        addClassNames("column", "duty");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var days = new Div();
        days.addClassName("duty-days");
        var able = roster.able(person.get());
        roster.days(person.get()).forEach(day -> days.add(choice(day, able)));
        add(
                new Anchor("/" + TipAddresses.LIST, text("tips.desk.back")),
                new H1(text("tips.duty")),
                new Paragraph(text("tips.duty.lead")),
                days);
    }

    private Select<DutyDay.Officer> choice(DutyDay day, List<DutyDay.Officer> able) {
        var select = new Select<DutyDay.Officer>();
        select.getElement().bindProperty("label", inLocale(locale -> label(day, locale)), no -> {});
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("tips.duty.all"));
        select.setItems(able);
        select.setItemLabelGenerator(
                one -> one == null ? getTranslation("tips.duty.all") : one.name());
        if (day.officer() != null && able.contains(day.officer())) {
            select.setValue(day.officer());
        }
        select.addValueChangeListener(change -> enter(day, change.getValue()));
        return select;
    }

    private static String label(DutyDay day, Locale locale) {
        var date = Dates.date(day.day(), locale);
        return day.working() ? date : I18NProvider.translate(locale, "tips.duty.rest", date);
    }

    private void enter(DutyDay day, DutyDay.@Nullable Officer officer) {
        try {
            roster.enter(person.get(), day.day(), officer == null ? null : officer.staffId());
            tell("tips.duty.done");
        } catch (NotAllowed gone) {
            tell("tips.duty.gone");
        }
    }

    private void tell(String key) {
        Notification.show(getTranslation(key), SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
    }

    @Override
    public String titleKey() {
        return "tips.desk.heading";
    }
}
