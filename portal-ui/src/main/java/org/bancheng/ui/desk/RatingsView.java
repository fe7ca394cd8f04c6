package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

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
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.handling.RatingCheck;
import org.bancheng.workflow.handling.RatingChecks;

/** 不满意核查: ratings that somebody who had no hand in the matter looks after. */
@Route(value = "desk/ratings", layout = StaffLayout.class)
@RolesAllowed({Roles.SUPERVISOR, Roles.LEADER})
class RatingsView extends Div implements Titled, BeforeEnterObserver {

    private final transient RatingChecks checks;
    private final transient CurrentPerson person;
    private final Paragraph notice = new Paragraph();
    private final Div list = new Div();

    RatingsView(RatingChecks checks, CurrentPerson person) {
        this.checks = checks;
        this.person = person;
        addClassName("rechecks");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        add(new H1(text(titleKey())), new Paragraph(text("desk.ratings.lead")), notice, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        var waiting = checks.waiting(person.get());
        if (waiting.isEmpty()) {
            list.add(new Paragraph(text("desk.ratings.none")));
            return;
        }
        var items = new OrderedList();
        items.addClassName("recheck-list");
        waiting.forEach(check -> items.add(item(check)));
        list.add(items);
    }

    private ListItem item(RatingCheck check) {
        var title = check.title() == null ? check.reference() : check.title();
        var item =
                new ListItem(
                        new Anchor(DeskAddresses.matter(check.reference()), title),
                        new Paragraph(
                                inLocale(locale ->
                                        I18NProvider.translate(
                                                locale,
                                                "desk.ratings.about",
                                                check.reference(),
                                                check.unitName(),
                                                Dates.date(check.ratedOn(), locale),
                                                I18NProvider.translate(
                                                        locale, "words.rating." + check.stars()),
                                                Dates.date(check.dueOn(), locale)))));
        if (check.late()) {
            var late = new Span(text("desk.ratings.late"));
            late.addClassName("recheck-late");
            item.add(late);
        }
        if (check.own()) {
            item.add(new Paragraph(text("desk.ratings.own")));
        } else {
            item.add(
                    new Div(
                            new Button(
                                    text("desk.ratings.check"),
                                    click ->
                                            new RatingDialog(
                                                            checks,
                                                            person,
                                                            check.matter(),
                                                            this::checked)
                                                    .open())));
        }
        return item;
    }

    private void checked() {
        notice.setText(getTranslation("desk.ratings.done"));
        notice.setVisible(true);
        show();
    }

    @Override
    public String titleKey() {
        return "desk.ratings.title";
    }
}
