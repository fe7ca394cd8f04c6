package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.handling.Supervision;
import org.bancheng.workflow.handling.UnansweredRecheck;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.StepRefused;

/** 回访: the questions of 跟踪办 that nobody answered; the supervisor telephones and writes it down. */
@Route(value = "desk/rechecks", layout = StaffLayout.class)
@RolesAllowed(Roles.SUPERVISOR)
class RechecksView extends Div implements Titled, BeforeEnterObserver {

    private final transient Supervision supervision;
    private final transient CurrentPerson person;
    private final Div notice = new Div();
    private final Div list = new Div();

    RechecksView(Supervision supervision, CurrentPerson person) {
        this.supervision = supervision;
        this.person = person;
        addClassName("rechecks");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        add(
                new H1(text("desk.rechecks.title")),
                new Paragraph(text("desk.rechecks.lead")),
                notice,
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        var open = supervision.unanswered(person.get());
        if (open.isEmpty()) {
            list.add(new Paragraph(text("desk.rechecks.none")));
            return;
        }
        var items = new OrderedList();
        items.addClassName("recheck-list");
        open.forEach(check -> items.add(item(check)));
        list.add(items);
    }

    private ListItem item(UnansweredRecheck check) {
        var title =
                new Anchor(
                        DeskAddresses.matter(check.reference()),
                        check.title() == null ? check.reference() : check.title());
        var about =
                new Paragraph(
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale,
                                        "desk.rechecks.about",
                                        check.reference(),
                                        check.unitName(),
                                        check.days(),
                                        Dates.date(check.askedAt(), locale),
                                        check.workingDays())));
        var item = new ListItem(title, about);
        if (check.late()) {
            var late = new Span(text("desk.rechecks.late"));
            late.addClassName("recheck-late");
            item.add(late);
        }
        item.add(new Div(answer(check, "held", true), answer(check, "relapsed", false)));
        return item;
    }

    private Component answer(UnansweredRecheck check, String key, boolean held) {
        var button = new Button(text("track.recheck." + key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> take(check, key, held));
        return button;
    }

    private void take(UnansweredRecheck check, String key, boolean held) {
        String told = "desk.rechecks." + key + ".done";
        try {
            supervision.answer(person.get(), check.id(), held);
        } catch (StepRefused refused) {
            told = Words.refused(refused.key());
        } catch (ChangedMeanwhile | NoSuchMatter meanwhile) {
            told = "desk.rechecks.changed";
        }
        notice.removeAll();
        notice.add(new Span(text(told)));
        notice.setVisible(true);
        show();
    }

    @Override
    public String titleKey() {
        return "desk.rechecks.title";
    }
}
