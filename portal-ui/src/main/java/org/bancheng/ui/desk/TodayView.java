package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.layout.StaffLayout;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.ui.security.Roles;
import org.bancheng.workflow.handling.TodayAtWindow;
import org.bancheng.workflow.handling.TodayLine;
import org.bancheng.workflow.handling.WindowDay;

/** 今日窗口: a clerk wants to leave nothing undone that was to be handled at once today. */
@Route(value = "desk/today", layout = StaffLayout.class)
@RolesAllowed({Roles.WINDOW_CLERK, Roles.HANDLER, Roles.LEADER})
class TodayView extends Div implements Titled, BeforeEnterObserver {

    private record Column(String key, Function<TodayLine, Component> cell) {}

    private final transient TodayAtWindow today;
    private final transient CurrentPerson person;

    TodayView(TodayAtWindow today, CurrentPerson person) {
        this.today = today;
        this.person = person;
        addClassName("window-day");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        show(today.of(person.get()));
    }

    private void show(WindowDay day) {
        var date = new Paragraph(inLocale(locale -> Dates.date(day.day(), locale)));
        date.addClassName("faint");
        add(new H1(text("immediate.today.title")), date);
        if (day.lines().isEmpty()) {
            add(
                    new Paragraph(text("immediate.today.none")),
                    new Anchor("/desk", text("immediate.today.toDesk")));
            return;
        }
        var count =
                new Paragraph(
                        text(
                                "immediate.today.count",
                                day.taken(),
                                day.done().size(),
                                day.left().size()));
        count.addClassName("strong");
        var print = new Button(text("immediate.today.print"));
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        add(
                new Paragraph(text("immediate.today.lead")),
                count,
                print,
                part("left", "noneLeft", day.left(), left(day.day())),
                part("done", "noneDone", day.done(), done()));
    }

    private static Section part(
            String title, String none, List<TodayLine> lines, List<Column> columns) {
        var section = new Section(new H2(text("immediate.today." + title)));
        section.addClassName("block");
        section.add(
                lines.isEmpty()
                        ? new Paragraph(text("immediate.today." + none))
                        : table(lines, columns));
        return section;
    }

    private static NativeTable table(List<TodayLine> lines, List<Column> columns) {
        var head = new NativeTableRow();
        columns.forEach(column -> {
            var cell = new NativeTableHeaderCell(text(column.key()));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        var body = new NativeTableBody();
        for (var line : lines) {
            var row = new NativeTableRow();
            columns.forEach(column -> {
                var cell = new NativeTableCell(column.cell().apply(line));
                // The telephone shows a row as a card: each value keeps its name.
                cell.getElement().bindAttribute("data-label", text(column.key()));
                row.add(cell);
            });
            body.add(row);
        }
        return new NativeTable(new NativeTableHeader(head), body);
    }

    private static List<Column> left(LocalDate day) {
        return List.of(
                new Column("immediate.today.matter", TodayView::matter),
                new Column("immediate.today.due", line -> due(line, day)),
                new Column("immediate.today.proof", TodayView::proof),
                new Column(
                        "immediate.today.next",
                        line -> new Span(text("immediate.today.next." + line.next()))));
    }

    private static List<Column> done() {
        return List.of(
                new Column("immediate.today.matter", TodayView::matter),
                new Column("immediate.today.at", TodayView::at),
                new Column("immediate.today.proof", TodayView::proof),
                new Column("immediate.today.result", TodayView::result));
    }

    private static Component matter(TodayLine line) {
        var link =
                new Anchor(
                        DeskAddresses.matter(line.reference()),
                        line.title() == null ? line.reference() : line.title());
        var reference = new Span(line.reference());
        reference.addClassName("faint");
        return new Div(link, new Div(reference));
    }

    private static Component due(TodayLine line, LocalDate day) {
        var due = line.dueOn();
        if (due == null) {
            return new Span("—");
        }
        var shown = new Div(new Span(inLocale(locale -> Dates.date(due, locale))));
        if (due.isBefore(day)) {
            shown.add(Badge.of("immediate.today.late", Badge.Tone.ALARM));
        }
        return shown;
    }

    private static Component at(TodayLine line) {
        var closed = line.closedAt();
        return new Span(closed == null ? "—" : Dates.time(closed));
    }

    private static Component proof(TodayLine line) {
        var tone =
                switch (line.proof()) {
                    case NOTHING_YET -> Badge.Tone.QUIET;
                    case PROVEN -> Badge.Tone.GOOD;
                    case UNPROVEN -> Badge.Tone.NOTICE;
                };
        return Badge.of("immediate.today.proof." + line.proof(), tone);
    }

    private static Component result(TodayLine line) {
        var result = line.result();
        Signal<String> words =
                result == null ? text("immediate.today.goesOn") : text(Words.key(result));
        return new Span(words);
    }

    @Override
    public String titleKey() {
        return "immediate.today.title";
    }
}
