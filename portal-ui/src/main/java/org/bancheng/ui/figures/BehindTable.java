package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.inLocale;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.figures.BehindRow;
import org.jspecify.annotations.Nullable;

/** Matters as rows, each leading to its page on the desk. */
class BehindTable extends Rows {

    private static final List<String> OPEN =
            List.of(
                    "figures.list.reference",
                    "figures.list.title",
                    "figures.unit",
                    "figures.list.route",
                    "figures.list.promise");
    private static final List<String> FINISHED =
            Stream.concat(
                            OPEN.stream(),
                            Stream.of(
                                    "figures.list.finished",
                                    "figures.list.days",
                                    "figures.list.result",
                                    "figures.list.rating"))
                    .toList();

    /** The columns of a finish are there when one of the matters has one. */
    BehindTable(String captionKey, List<BehindRow> rows) {
        super(captionKey, hasFinish(rows) ? FINISHED : OPEN);
        var finished = hasFinish(rows);
        for (var row : rows) {
            var cells = new ArrayList<Component>(begin(row));
            if (finished) {
                cells.add(day(row.finishedOn()));
                cells.add(number(row.days()));
                cells.add(name(row.result()));
                cells.add(number(row.rating()));
            }
            row(
                    new Anchor("/desk/matters/" + row.reference(), row.reference()),
                    cells.toArray(Component[]::new));
        }
    }

    private static boolean hasFinish(List<BehindRow> rows) {
        return rows.stream().anyMatch(row -> row.finishedOn() != null);
    }

    private static List<Component> begin(BehindRow row) {
        return List.of(
                cell(row.title() == null ? "—" : row.title()),
                cell(row.unitName()),
                name(row.route()),
                promise(row.promise(), row.firstPromise()));
    }

    /** The date in force and, where it moved, the first one below it. */
    private static Component promise(@Nullable LocalDate now, @Nullable LocalDate first) {
        if (first == null || first.equals(now)) {
            return day(now);
        }
        var told =
                new Span(
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale, "figures.list.first", Dates.date(first, locale))));
        told.addClassName("first");
        return new Div(day(now), told);
    }

    private static Component name(@Nullable Enum<?> value) {
        return value == null ? cell("—") : new Span(Words.name(value));
    }

    private static Component day(@Nullable LocalDate day) {
        return day == null ? cell("—") : new Span(inLocale(locale -> Dates.date(day, locale)));
    }

    private static Component number(@Nullable Integer number) {
        return cell(number == null ? "—" : number.toString());
    }
}
