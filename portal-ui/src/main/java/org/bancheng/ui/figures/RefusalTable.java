package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.bancheng.workflow.figures.RefusalSum;

/** 否定答复, unit by unit: who says no, how often, and how often a second person did not agree. */
class RefusalTable extends Section {

    private static final List<String> COLUMNS =
            List.of(
                    "figures.unit",
                    "figures.refusals.signed",
                    "figures.slice.FINISHED",
                    "figures.refusals.share",
                    "figures.refusals.waiting",
                    "figures.refusals.sentBack");

    RefusalTable(List<RefusalSum> units) {
        addClassName("block");
        add(new H2(text("figures.refusals")));
        if (units.isEmpty()) {
            add(new Paragraph(text("figures.refusals.none")));
            return;
        }
        var note = new Paragraph(text("figures.refusals.note"));
        note.addClassName("note");
        var table = new Rows("figures.refusals", COLUMNS);
        units.forEach(line ->
                table.row(
                        new Span(line.unit().name()),
                        Rows.cell(Numbers.count(line.refused().numerator())),
                        Rows.cell(Numbers.count(line.refused().denominator())),
                        Rows.cell(Numbers.percent(line.refused().percent())),
                        Rows.cell(Numbers.count(line.waiting())),
                        Rows.cell(Numbers.count(line.sentBack()))));
        add(note, table);
    }
}
