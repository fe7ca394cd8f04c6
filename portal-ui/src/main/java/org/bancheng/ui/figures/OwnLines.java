package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.bancheng.workflow.figures.Slice;
import org.bancheng.workflow.figures.Tally;

/** What the figures count, and what stands outside them on a line of its own. */
class OwnLines extends Section {

    private static final List<Slice> COUNTED =
            List.of(
                    Slice.ACCEPTED,
                    Slice.FINISHED,
                    Slice.ON_TIME,
                    Slice.LATE,
                    Slice.OVERDUE,
                    Slice.NOT_DUE);
    private static final List<Slice> APART =
            List.of(
                    Slice.NO_PROMISE,
                    Slice.UNDECIDED,
                    Slice.NOT_ACCEPTED,
                    Slice.WITHDRAWN,
                    Slice.MOVED_OUT);

    OwnLines(Tally tally, boolean period, Opens opens) {
        addClassName("lines");
        add(new H2(text("figures.lines")), list(COUNTED, tally, opens));
        var apart = APART.stream().filter(slice -> period || slice != Slice.MOVED_OUT).toList();
        var note = new Paragraph(text("figures.apart"));
        note.addClassName("note");
        add(note, list(apart, tally, opens));
        if (tally.count(Slice.NO_PROMISE) > 0) {
            var finished = Numbers.count(tally.count(Slice.NO_PROMISE_FINISHED));
            var all = Numbers.count(tally.count(Slice.NO_PROMISE));
            add(new Paragraph(text("figures.noPromise", all, finished)));
        }
    }

    private static DescriptionList list(List<Slice> slices, Tally tally, Opens opens) {
        var list = new DescriptionList();
        for (var slice : slices) {
            var number = opens.number(slice, Numbers.count(tally.count(slice)));
            var line =
                    new Div(
                            new DescriptionList.Term(new Span(text("figures.slice." + slice))),
                            new DescriptionList.Description(number));
            list.getElement().appendChild(line.getElement());
        }
        return list;
    }
}
