package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.MattersBehind;
import org.bancheng.workflow.figures.Slice;
import org.bancheng.workflow.people.Person;

/** What is overdue and what soon will be, the longest overdue first. */
class Pressing extends Section {

    private static final int SHOWN = 10;

    Pressing(MattersBehind behind, Person person, FigureQuery query, Opens opens) {
        addClassName("block");
        add(new H2(text("figures.pressing")));
        for (var slice : new Slice[] {Slice.OVERDUE, Slice.DUE_SOON}) {
            int count = behind.count(person, query, slice);
            add(
                    new H3(
                            new Span(text("figures.slice." + slice)),
                            new Span(" "),
                            opens.number(slice, Numbers.count(count))));
            if (count == 0) {
                add(new Paragraph(text("figures.list.empty")));
            } else {
                add(
                        new BehindTable(
                                "figures.slice." + slice,
                                behind.page(person, query, slice, 0, SHOWN)));
            }
        }
    }
}
