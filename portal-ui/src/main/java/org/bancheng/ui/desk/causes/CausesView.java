package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
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
import java.util.List;
import java.util.function.Function;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.causes.AnswerWaiting;
import org.bancheng.workflow.causes.CauseDesk;
import org.bancheng.workflow.causes.CauseLine;
import org.bancheng.workflow.causes.LikelyCause;

/** 一类事: answers that wait for the unit, the cards by deadline, and what is likely one cause. */
@Route(value = "desk/causes", layout = StaffLayout.class)
@RolesAllowed({
    Roles.WINDOW_CLERK,
    Roles.TRIAGE_OFFICER,
    Roles.HANDLER,
    Roles.LEADER,
    Roles.SUPERVISOR
})
class CausesView extends Div implements Titled, BeforeEnterObserver {

    private final transient CauseBeans beans;

    CausesView(CauseBeans beans) {
        this.beans = beans;
        addClassName("causes");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var person = beans.person().get();
        add(new H1(text("causes.title")), new Paragraph(text("causes.lead")));
        var waiting = beans.lists().waiting(person);
        if (!waiting.isEmpty()) {
            add(part("causes.waiting", "causes.none", waiting, this::waiting));
        }
        add(part("causes.cards", "causes.none", beans.sheets().list(person), CausesView::card));
        if (CauseDesk.mayOpen(person)) {
            add(
                    part(
                            "causes.likely",
                            "causes.likely.none",
                            beans.similar().likelyCauses(person),
                            this::likely));
        }
    }

    private static <T> Section part(
            String key, String none, List<T> things, Function<T, Component[]> writing) {
        var section = new Section(new H2(text(key)));
        section.addClassName("block");
        if (things.isEmpty()) {
            section.add(new Paragraph(text(none)));
            return section;
        }
        var list = new OrderedList();
        list.addClassName("recheck-list");
        things.forEach(one -> list.add(new ListItem(writing.apply(one))));
        section.add(list);
        return section;
    }

    private static Component[] card(CauseLine line) {
        var due =
                new Paragraph(
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale,
                                        "causes.line",
                                        Dates.date(line.dueOn(), locale),
                                        line.workingDaysLeft(),
                                        line.ownerUnit()
                                                + (line.owner() == null ? "" : " " + line.owner()),
                                        line.matters())));
        var state = new Span(text("causes.state." + line.state().name()));
        var late = new Span(text("causes.overdue"));
        late.addClassName("recheck-late");
        late.setVisible(line.overdue());
        var numbers =
                new Paragraph(inLocale(locale -> CauseWords.numbers(line.recurrence(), locale)));
        numbers.addClassName("faint");
        return new Component[] {
            new Anchor(CauseWords.address(line.id()), line.title()),
            new Div(state, new Span(" "), late),
            due,
            numbers
        };
    }

    private Component[] waiting(AnswerWaiting line) {
        var words = new Paragraph(line.words());
        words.addClassName("typed");
        var send =
                new Button(
                        text("causes.waiting.send"),
                        click -> {
                            beans.answers().send(beans.person().get(), line.answer());
                            show();
                        });
        send.setDisableOnClick(true);
        return new Component[] {
            new Span(line.reference() + " " + line.title() + " · " + line.causeTitle()), words, send
        };
    }

    private Component[] likely(LikelyCause group) {
        var opened = new long[1];
        var open =
                new Button(
                        text("causes.open"),
                        click ->
                                new CauseDialog(
                                                "causes.open",
                                                beans,
                                                group.references().size(),
                                                draft ->
                                                        opened[0] =
                                                                beans.desk()
                                                                        .open(
                                                                                beans.person()
                                                                                        .get(),
                                                                                draft,
                                                                                group.references()),
                                                this::show,
                                                () ->
                                                        UI.getCurrentOrThrow()
                                                                .navigate(
                                                                        "desk/causes/" + opened[0]))
                                        .named(String.join(" ", group.words()))
                                        .open());
        return new Component[] {
            new Span(group.title()),
            new Paragraph(
                    text(
                            "causes.likely.words",
                            group.references().size(),
                            String.join("、", group.words()))),
            new Paragraph(String.join(" ", group.references().stream().limit(10).toList())),
            open
        };
    }

    @Override
    public String titleKey() {
        return "causes.title";
    }
}
