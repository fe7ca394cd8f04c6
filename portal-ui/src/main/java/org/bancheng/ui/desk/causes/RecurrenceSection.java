package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.causes.Recurrence;

/** Matters like the card's by week, before and after the fix: bars with their numbers. */
class RecurrenceSection extends Block {

    RecurrenceSection(Recurrence measured, List<String> words) {
        super("causes.recurrence");
        add(
                new Paragraph(inLocale(locale -> CauseWords.numbers(measured, locale))),
                faint("causes.recurrence.how"),
                new Paragraph(text("causes.recurrence.words", String.join("、", words))));
        int most = measured.weeks().stream().mapToInt(Recurrence.Week::matters).max().orElse(0);
        var weeks = new OrderedList();
        weeks.addClassName("cause-weeks");
        measured.weeks().forEach(week -> weeks.add(week(week, Math.max(1, most))));
        add(weeks);
        if (measured.fixedOn() != null) {
            add(
                    new Paragraph(inLocale(locale -> CauseWords.rule(measured, locale))),
                    new Paragraph(text("causes.verdict." + measured.verdict().name())));
        }
    }

    private static ListItem week(Recurrence.Week week, int most) {
        var bar = new Div();
        bar.addClassName("bar");
        bar.getStyle().setWidth("calc((100% - 15em) * " + week.matters() + " / " + most + ")");
        var item =
                new ListItem(
                        new Span(inLocale(locale -> Dates.shortDate(week.from(), locale))),
                        bar,
                        new Span(Integer.toString(week.matters())));
        if (week.afterFix()) {
            item.addClassName("after");
            item.add(new Span(text("causes.recurrence.after")));
        }
        return item;
    }
}
