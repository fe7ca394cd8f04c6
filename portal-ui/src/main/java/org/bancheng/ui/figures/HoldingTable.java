package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.components.HoldingWords;
import org.bancheng.workflow.figures.HoldingLine;
import org.bancheng.workflow.holding.Holder;

/** 时间在谁手里, unit by unit: the mean of a finished matter and each holder's share of it. */
class HoldingTable extends Section {

    private static final List<String> COLUMNS =
            List.of(
                    "figures.unit",
                    "figures.slice.FINISHED",
                    "figures.holding.mean",
                    "components.holding.THIS_UNIT",
                    "components.holding.OTHER_UNIT",
                    "components.holding.RESIDENT",
                    "components.holding.THIRD_PARTY",
                    "components.holding.REST_DAYS");

    HoldingTable(List<HoldingLine> lines) {
        addClassName("block");
        add(new H2(text("components.holding")));
        if (lines.isEmpty()) {
            add(new Paragraph(text("figures.nothing")));
            return;
        }
        var note = new Paragraph(text("figures.holding.note"));
        note.addClassName("note");
        var table = new Rows("components.holding", COLUMNS);
        lines.forEach(line -> table.row(new Span(line.unit().name()), cells(line)));
        add(note, table);
    }

    private static Component[] cells(HoldingLine line) {
        var cells = new ArrayList<Component>();
        cells.add(Rows.cell(Numbers.count(line.matters())));
        cells.add(
                new Span(inLocale(locale -> time(line.whole().dividedBy(line.matters()), locale))));
        for (var holder :
                List.of(
                        Holder.THIS_UNIT,
                        Holder.OTHER_UNIT,
                        Holder.RESIDENT,
                        Holder.THIRD_PARTY,
                        Holder.REST_DAYS)) {
            cells.add(Rows.cell(share(line, holder)));
        }
        return cells.toArray(Component[]::new);
    }

    private static String share(HoldingLine line, Holder holder) {
        var whole = Math.max(1, line.whole().toSeconds());
        var part = line.parts().getOrDefault(holder, Duration.ZERO).toSeconds();
        return String.format(Locale.ROOT, "%.1f%%", part * 100.0 / whole);
    }

    private static String time(Duration length, Locale locale) {
        return HoldingWords.time(length, locale, I18NProvider::translate);
    }
}
