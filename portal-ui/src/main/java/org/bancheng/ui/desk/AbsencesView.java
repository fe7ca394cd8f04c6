package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.absences.AbsenceLine;
import org.bancheng.workflow.absences.AbsenceRefused;
import org.bancheng.workflow.absences.Absences;

/** AB 角: who is away and who stands in; the own absence, and for a leader those of the units. */
@Route(value = "desk/absences", layout = StaffLayout.class)
@RolesAllowed({
    Roles.WINDOW_CLERK,
    Roles.TRIAGE_OFFICER,
    Roles.HANDLER,
    Roles.LEADER,
    Roles.SUPERVISOR,
    Roles.OUTREACH_MANAGER
})
class AbsencesView extends Div implements Titled, BeforeEnterObserver {

    private final transient Absences absences;
    private final transient CurrentPerson person;
    private final Div notice = new Div();
    private final Div list = new Div();
    private final Div entry = new Div();

    AbsencesView(Absences absences, CurrentPerson person) {
        this.absences = absences;
        this.person = person;
        addClassName("absences");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        add(
                new H1(text("absences.title")),
                new Paragraph(text("absences.lead")),
                notice,
                new Section(new H2(text("absences.current")), list),
                new Section(new H2(text("absences.new")), entry));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        var current = absences.current(person.get());
        if (current.isEmpty()) {
            list.add(new Paragraph(text("absences.none")));
        } else {
            var items = new OrderedList();
            items.addClassName("recheck-list");
            current.forEach(line -> items.add(item(line)));
            list.add(items);
        }
        entry.removeAll();
        entry.add(new AbsenceEntry(absences, person, () -> tell("absences.entered")));
    }

    private ListItem item(AbsenceLine line) {
        var name = new Span(line.name());
        name.addClassName("strong");
        var end = new Button(text("absences.end"), click -> end(line));
        end.setDisableOnClick(true);
        return new ListItem(
                new Div(
                        name,
                        new Span(line.unitName()),
                        new Span(text("absences.kind." + line.kind()))),
                new Paragraph(inLocale(locale -> about(line, locale))),
                new Div(end));
    }

    private static String about(AbsenceLine line, Locale locale) {
        return I18NProvider.translate(
                locale,
                "absences.about",
                Dates.date(line.from(), locale),
                Dates.date(line.to(), locale),
                line.deputy(),
                line.matters());
    }

    private void end(AbsenceLine line) {
        try {
            absences.endEarly(person.get(), line.id(), line.version());
            tell("absences.ended");
        } catch (AbsenceRefused refused) {
            tell("absences.refused." + refused.key());
        }
    }

    private void tell(String key) {
        notice.removeAll();
        notice.add(new Span(text(key)));
        notice.setVisible(true);
        show();
    }

    @Override
    public String titleKey() {
        return "absences.title";
    }
}
