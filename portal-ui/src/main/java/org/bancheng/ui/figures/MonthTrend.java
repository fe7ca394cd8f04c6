package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.figures.Figure;
import org.bancheng.workflow.figures.FigureSet;
import org.bancheng.workflow.figures.Slice;
import org.bancheng.workflow.figures.Tally;
import org.jspecify.annotations.Nullable;

/** How the on-time rate went from month to month, by both promises; as lines and as a table. */
class MonthTrend extends Section {

    private static final List<String> COLUMNS =
            List.of(
                    "figures.month",
                    "figures.slice.ACCEPTED",
                    "figures.slice.FINISHED",
                    "figures.slice.OVERDUE",
                    "figures.onTimeRate",
                    "figures.firstPromise",
                    "figures.achievedRate",
                    "figures.averageWorkingDays");

    private final transient SortedMap<String, Tally> months;
    private final boolean published;

    /**
     * @param published whether months too small to publish are left blank
     */
    MonthTrend(FigureSet set, boolean published) {
        months = set.groups();
        this.published = published;
        addClassName("block");
        add(new H2(text("figures.trend")));
        if (months.isEmpty()) {
            add(new Paragraph(text("figures.nothing")));
            return;
        }
        add(
                key(),
                Chart.trend("figures.trend", this::drawing),
                new NativeDetails(text("figures.asTable"), table()));
    }

    /** Which line is which: by colour, by dashes and by words. */
    private static Paragraph key() {
        var full = new Span(text("figures.onTimeRate"));
        full.addClassNames("key", "solid");
        var dashed = new Span(text("figures.firstPromise"));
        dashed.addClassNames("key", "dashed");
        return new Paragraph(full, dashed);
    }

    private Chart.Drawing drawing(Locale locale) {
        return new Chart.Drawing(
                List.copyOf(months.keySet()),
                List.of(
                        series(Figure.ON_TIME_RATE, "figures.onTimeRate", locale),
                        series(Figure.ON_TIME_RATE_FIRST_PROMISE, "figures.firstPromise", locale)));
    }

    private Chart.Series series(Figure figure, String nameKey, Locale locale) {
        return new Chart.Series(
                I18NProvider.translate(locale, nameKey),
                Chart.values(months.values().stream().map(tally -> rate(figure, tally)).toList()));
    }

    private @Nullable String rate(Figure figure, Tally tally) {
        return hidden(tally) ? null : figure.value(tally);
    }

    private boolean hidden(Tally tally) {
        return published && !FigureSet.mayBePublished(tally);
    }

    private Rows table() {
        var table = new Rows("figures.trend", COLUMNS);
        months.forEach((month, tally) -> {
            var name = new Span(inLocale(locale -> Dates.month(YearMonth.parse(month), locale)));
            table.row(name, cells(tally));
        });
        return table;
    }

    private Component[] cells(Tally tally) {
        if (hidden(tally)) {
            return new Component[] {new Span(text("figures.tooFew"))};
        }
        return new Component[] {
            Rows.cell(Numbers.count(tally.count(Slice.ACCEPTED))),
            Rows.cell(Numbers.count(tally.count(Slice.FINISHED))),
            Rows.cell(Numbers.count(tally.count(Slice.OVERDUE))),
            Rows.cell(Numbers.percent(Figure.ON_TIME_RATE.value(tally))),
            Rows.cell(Numbers.percent(Figure.ON_TIME_RATE_FIRST_PROMISE.value(tally))),
            Rows.cell(Numbers.percent(Figure.ACHIEVED_RATE.value(tally))),
            Rows.cell(Numbers.plain(Figure.AVERAGE_WORKING_DAYS.value(tally)))
        };
    }
}
