package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

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
import java.util.Locale;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.queue.CutLine;
import org.bancheng.workflow.queue.QueueLine;
import org.bancheng.workflow.queue.QueueView;
import org.bancheng.workflow.queue.Queues;
import org.bancheng.workflow.queue.Waiting;

/** 两清: a clerk wants nothing to wait for a first hand; the next step stands at each line. */
@Route(value = "desk/queue", layout = StaffLayout.class)
@RolesAllowed({
    Roles.WINDOW_CLERK,
    Roles.TRIAGE_OFFICER,
    Roles.HANDLER,
    Roles.LEADER,
    Roles.SUPERVISOR
})
class QueueZeroView extends Div implements Titled, BeforeEnterObserver {

    private final transient Queues queues;
    private final transient CurrentPerson person;

    QueueZeroView(Queues queues, CurrentPerson person) {
        this.queues = queues;
        this.person = person;
        addClassName("queue");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(queues.of(person.get()));
    }

    private void show(QueueView queue) {
        var next =
                new Paragraph(
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale,
                                        "queue.next",
                                        Dates.dateTime(queue.nextCut(), locale))));
        var count = new Paragraph(text("queue.count", queue.lines().size()));
        count.addClassName("strong");
        count.setId("queue-count");
        add(
                new H1(text("queue.title")),
                new Paragraph(text("queue.lead")),
                count,
                next,
                part("queue.now", "queue.none", queue.lines().stream().map(this::line).toList()),
                part("queue.cuts", "queue.cuts.none", cuts(queue.cuts(), false)));
        if (!queue.below().isEmpty()) {
            add(part("queue.below", "queue.cuts.none", cuts(queue.below(), true)));
        }
    }

    private static Section part(String title, String none, List<ListItem> items) {
        var section = new Section(new H2(text(title)));
        section.addClassName("block");
        if (items.isEmpty()) {
            section.add(new Paragraph(text(none)));
            return section;
        }
        var list = new OrderedList();
        list.addClassName("board-list");
        items.forEach(list::add);
        section.add(list);
        return section;
    }

    private ListItem line(QueueLine line) {
        var title =
                new Anchor(
                        DeskAddresses.matter(line.reference()),
                        line.title() == null ? line.reference() : line.title());
        var facts =
                new Div(
                        Badge.of("queue.waits." + line.waitsFor(), tone(line.waitsFor())),
                        new Span(
                                inLocale(locale ->
                                        I18NProvider.translate(
                                                locale,
                                                "queue.since",
                                                Dates.dateTime(line.since(), locale)))),
                        new Span(text("queue.step." + line.waitsFor())));
        facts.addClassName("board-facts");
        return new ListItem(title, facts);
    }

    private static Badge.Tone tone(Waiting waiting) {
        return waiting == Waiting.UNDECIDED ? Badge.Tone.WARNING : Badge.Tone.NOTICE;
    }

    private static List<ListItem> cuts(List<CutLine> cuts, boolean named) {
        return cuts.stream()
                .map(cut -> {
                    var when = new Span(inLocale(locale -> Dates.dateTime(cut.at(), locale)));
                    when.addClassName("strong");
                    var facts =
                            new Div(
                                    when,
                                    new Span(text("queue.waited", cut.waiting())),
                                    new Span(inLocale(locale -> cleared(cut, locale))));
                    if (cut.clearedAt() == null) {
                        facts.add(Badge.of("queue.open", Badge.Tone.WARNING));
                    }
                    if (named) {
                        facts.addComponentAsFirst(new Span(cut.unitName()));
                    }
                    facts.addClassName("board-facts");
                    return new ListItem(facts);
                })
                .toList();
    }

    private static String cleared(CutLine cut, Locale locale) {
        var at = cut.clearedAt();
        if (at == null) {
            return "";
        }
        if (cut.waiting() == 0) {
            return I18NProvider.translate(locale, "queue.wasClear");
        }
        var time = Dates.dateTime(at, locale);
        return cut.clearedBy() == null
                ? I18NProvider.translate(locale, "queue.cleared", time)
                : I18NProvider.translate(locale, "queue.clearedBy", time, cut.clearedBy());
    }

    @Override
    public String titleKey() {
        return "queue.title";
    }
}
