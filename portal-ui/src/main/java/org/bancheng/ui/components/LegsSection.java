package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.HandoverLine;
import org.bancheng.workflow.handling.LegLine;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.matters.Lane;

/** The stretches of handling with what was done, what is still to come, and who passed it on. */
public class LegsSection extends Block {

    private static final List<String> COLUMNS =
            List.of("mode", "unit", "opened", "due", "closed", "done");

    /** What was done to a tip stands among its sealed notes. */
    private static final List<String> TIP_COLUMNS = COLUMNS.subList(0, 5);

    public LegsSection(MatterFile file) {
        super("desk.legs");
        addClassName("legs");
        if (file.legs().isEmpty()) {
            add(faint("desk.legs.none"));
        } else {
            add(table(file.legs(), file.matter().lane() == Lane.TIP));
        }
        var rest = file.matter().plan();
        if (!rest.modes().isEmpty()) {
            add(
                    new Paragraph(
                            inLocale(locale ->
                                    I18NProvider.translate(
                                            locale,
                                            file.legs().isEmpty()
                                                    ? "desk.legs.plan"
                                                    : "desk.legs.next",
                                            Words.path(rest.modes(), locale)))));
        }
        if (!file.handovers().isEmpty()) {
            add(new H3(text("desk.handovers")), handovers(file.matter().lane(), file.handovers()));
        }
    }

    private static NativeTable table(List<LegLine> legs, boolean tip) {
        var table = new NativeTable();
        var head = new NativeTableRow();
        for (var column : tip ? TIP_COLUMNS : COLUMNS) {
            var cell = new NativeTableHeaderCell(new Span(text("desk.legs." + column)));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        legs.forEach(leg -> table.getBody().add(row(leg, tip)));
        return table;
    }

    private static NativeTableRow row(LegLine leg, boolean tip) {
        var closed = leg.closedAt();
        var outcome = leg.outcome();
        var row = new NativeTableRow();
        row.add(
                cell("mode", new Span(Words.name(leg.mode()))),
                cell("unit", new Span(leg.unitName())),
                cell("opened", day(Shanghai.dateOf(leg.openedAt()))),
                cell("due", leg.dueOn() == null ? new Span("—") : day(leg.dueOn())),
                cell(
                        "closed",
                        closed == null || outcome == null
                                ? Badge.of("desk.legs.open", Badge.Tone.NOTICE)
                                : new Span(
                                        day(Shanghai.dateOf(closed)),
                                        new Span(" "),
                                        new Span(Words.name(outcome)))));
        if (!tip) {
            row.add(
                    cell(
                            "done",
                            leg.whatWasDone() == null ? new Span("—") : typed(leg.whatWasDone())));
        }
        return row;
    }

    private static NativeTableCell cell(String column, Component value) {
        var cell = new NativeTableCell(value);
        cell.getElement().bindAttribute("data-label", text("desk.legs." + column));
        return cell;
    }

    private static Span day(LocalDate day) {
        return new Span(inLocale(locale -> Dates.shortDate(day, locale)));
    }

    private static UnorderedList handovers(Lane lane, List<HandoverLine> lines) {
        var list = new UnorderedList();
        list.addClassName("handovers");
        for (var line : lines) {
            var cause = new Span(text("desk.handovers." + line.cause()));
            cause.addClassName("strong");
            var head =
                    new Div(
                            cause,
                            new Span(text("desk.handovers.line", line.fromUnit(), line.toUnit())),
                            Moment.of(lane, line.at()));
            head.addClassName("head");
            if (line.by() != null) {
                head.add(new Span(line.by()));
            }
            var item = new ListItem(head);
            if (line.reason() != null) {
                item.add(typed(line.reason()));
            }
            list.add(item);
        }
        return list;
    }
}
