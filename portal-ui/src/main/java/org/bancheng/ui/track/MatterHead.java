package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.handling.TrackedMatter;
import org.jspecify.annotations.Nullable;

/** How a matter stands: its state in words, the promise, who has it and where to call. */
public class MatterHead extends Div {

    public MatterHead(TrackedMatter matter, MatterWords words) {
        addClassNames("column", "matter-head");
        var state = new Paragraph(text(words.states(matter) + matter.state()));
        state.addClassNames("state", "state-" + matter.state());
        add(
                matter.title() == null ? new H2(text("track.untitled")) : new H2(matter.title()),
                state,
                new Paragraph(text(words.states(matter) + matter.state() + ".text")));
        LocalDate due = matter.promised().current();
        if (due != null) {
            add(new PromiseStatus(matter, due, words));
        }
        var facts = new DescriptionList();
        facts.addClassName("facts");
        facts.add(
                fact("track.unit", new Span(matter.unitName())),
                fact("track.phone", phone(words.telephone(matter))));
        if (matter.route() != null) {
            facts.add(fact("track.route", new Span(text("track.mode." + matter.route()))));
        }
        var reference = new Span(matter.reference());
        reference.setId("reference");
        facts.add(
                fact("track.reference", reference),
                fact("track.filed", Moment.of(matter.lane(), matter.filedAt())));
        add(facts);
    }

    private static Div fact(String key, Component value) {
        var row = new Div();
        row.add(
                new DescriptionList.Term(new Span(text(key))),
                new DescriptionList.Description(value));
        return row;
    }

    /** A number to dial; a unit without one is reached through the service line. */
    public static Component phone(@Nullable String telephone) {
        if (telephone == null || telephone.isBlank()) {
            return new Span(text("track.phone.none"));
        }
        var dial = new Anchor();
        dial.setText(telephone);
        // "Unsafe" is any scheme Flow does not list; only digits and a plus are left of the number.
        dial.setUnsafeHref("tel:" + telephone.replaceAll("[^+\\d]", ""));
        dial.setRouterIgnore(true);
        return dial;
    }
}
