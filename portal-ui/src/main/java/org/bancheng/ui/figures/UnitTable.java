package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.figures.Figure;
import org.bancheng.workflow.figures.FigureSet;
import org.bancheng.workflow.figures.Slice;
import org.bancheng.workflow.figures.Tally;
import org.bancheng.workflow.figures.UnitComparison;
import org.bancheng.workflow.figures.UnitLine;
import org.bancheng.workflow.units.UnitType;

/** The units directly below, like beside like; too small a unit has no place and no bar. */
class UnitTable extends Section {

    private static final List<String> COLUMNS =
            List.of(
                    "figures.unit",
                    "figures.place",
                    "figures.onTimeRate",
                    "figures.firstPromise",
                    "figures.slice.ACCEPTED",
                    "figures.slice.FINISHED",
                    "figures.slice.OVERDUE",
                    "figures.completionRate",
                    "figures.achievedRate",
                    "figures.heldRate",
                    "figures.averageWorkingDays");

    private final boolean published;
    private final transient Function<String, String> addressOf;

    /**
     * @param published whether units too small to publish are left blank
     * @param addressOf where a unit's own figures are
     */
    UnitTable(
            Map<UnitType, List<UnitLine>> units,
            boolean published,
            Function<String, String> addressOf) {
        this.published = published;
        this.addressOf = addressOf;
        addClassName("block");
        add(new H2(text("figures.units")));
        if (units.isEmpty()) {
            add(new Paragraph(text("figures.nothing")));
            return;
        }
        var note = new Paragraph(text("figures.units.note", UnitComparison.FEWEST_RANKED));
        note.addClassName("note");
        add(note);
        units.forEach((type, lines) -> {
            add(new H3(Words.name(type)));
            var ranked = lines.stream().filter(line -> line.place() != null).toList();
            if (ranked.size() > 1) {
                add(Chart.bars("figures.units", ranked.size(), locale -> drawing(ranked, locale)));
                add(new NativeDetails(text("figures.asTable"), table(lines)));
            } else {
                add(table(lines));
            }
        });
    }

    private static Chart.Drawing drawing(List<UnitLine> ranked, Locale locale) {
        return new Chart.Drawing(
                ranked.stream().map(line -> line.unit().name()).toList(),
                List.of(
                        new Chart.Series(
                                I18NProvider.translate(locale, "figures.onTimeRate"),
                                Chart.values(
                                        ranked.stream()
                                                .map(line ->
                                                        Figure.ON_TIME_RATE.value(line.tally()))
                                                .toList()))));
    }

    private Rows table(List<UnitLine> lines) {
        var table = new Rows("figures.units", COLUMNS);
        for (var line : lines) {
            table.row(
                    new Anchor(addressOf.apply(line.unit().code()), line.unit().name()),
                    cells(line));
        }
        return table;
    }

    private Component[] cells(UnitLine line) {
        Tally tally = line.tally();
        if (published && !FigureSet.mayBePublished(tally)) {
            return new Component[] {new Span(text("figures.tooFew"))};
        }
        var place = line.place();
        return new Component[] {
            place == null ? new Span(text("figures.noPlace")) : Rows.cell(place.toString()),
            Rows.cell(Numbers.percent(Figure.ON_TIME_RATE.value(tally))),
            Rows.cell(Numbers.percent(Figure.ON_TIME_RATE_FIRST_PROMISE.value(tally))),
            Rows.cell(Numbers.count(tally.count(Slice.ACCEPTED))),
            Rows.cell(Numbers.count(tally.count(Slice.FINISHED))),
            Rows.cell(Numbers.count(tally.count(Slice.OVERDUE))),
            Rows.cell(Numbers.percent(Figure.COMPLETION_RATE.value(tally))),
            Rows.cell(Numbers.percent(Figure.ACHIEVED_RATE.value(tally))),
            Rows.cell(Numbers.percent(Figure.HELD_RATE.value(tally))),
            Rows.cell(Numbers.plain(Figure.AVERAGE_WORKING_DAYS.value(tally)))
        };
    }
}
