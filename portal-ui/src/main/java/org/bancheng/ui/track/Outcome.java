package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.MatterState;

/**
 * What came of a matter: the result with the answer, or why it was not accepted, and what can be
 * done about it.
 */
class Outcome extends Div {

    Outcome(TrackedMatter matter, MatterWords words) {
        addClassName("outcome");
        if (matter.closing().result() != null) {
            add(result(matter, words));
        }
        if (matter.state() == MatterState.NOT_ACCEPTED) {
            add(refusal(matter));
        }
        var appeals = words.appeals(matter);
        if (!appeals.isEmpty()) {
            add(appeal(appeals));
        }
    }

    private static Section result(TrackedMatter matter, MatterWords words) {
        var result = new Paragraph(text("track.result." + matter.closing().result()));
        result.addClassNames("result", "result-" + matter.closing().result());
        var section = new Section(new H2(text("track.result.title")), result);
        section.add(
                MatterWords.answer(matter)
                        .map(Conversation::words)
                        .orElseGet(() -> new Paragraph(text("track.result.none"))));
        var refused = words.refusedFor(matter);
        if (!refused.isEmpty()) {
            var facts = new DescriptionList();
            facts.addClassName("refused-for");
            refused.forEach((key, line) ->
                    facts.add(
                            new DescriptionList.Term(new Span(text(key))),
                            new DescriptionList.Description(new Span(inLocale(line::apply)))));
            section.add(facts);
        }
        return section;
    }

    /** The listed reason, whom to turn to, and the clerk's own words if there are any. */
    private static Section refusal(TrackedMatter matter) {
        var section = new Section(new H2(text("track.notAccepted.title")));
        MatterWords.refusal(matter)
                .ifPresent(reason ->
                        section.add(
                                new Paragraph(text("track.refusal." + reason)),
                                new Paragraph(text("track.refusal." + reason + ".route"))));
        MatterWords.answer(matter).map(Conversation::words).ifPresent(section::add);
        return section;
    }

    private static Section appeal(List<Function<Locale, String>> ways) {
        var list = new UnorderedList();
        ways.forEach(way -> list.add(new ListItem(inLocale(way::apply))));
        return new Section(
                new H2(text("track.appeal.title")), new Paragraph(text("track.appeal.text")), list);
    }
}
