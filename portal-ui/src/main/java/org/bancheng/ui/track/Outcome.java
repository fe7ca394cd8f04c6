package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;

/**
 * What came of a matter: the result with the answer, or why it was not accepted, and what can be
 * done about it.
 */
class Outcome extends Div {

    Outcome(TrackedMatter matter, @Nullable String superior, LocalDate today) {
        addClassName("outcome");
        if (matter.closing().result() != null) {
            add(result(matter));
        }
        if (matter.state() == MatterState.NOT_ACCEPTED) {
            add(refusal(matter));
        }
        if (matter.state() == MatterState.SETTLED && matter.closing().finishedOn() != null) {
            add(appeal(Appeal.after(matter.closing().finishedOn(), today), superior));
        }
    }

    private static Section result(TrackedMatter matter) {
        var result = new Paragraph(text("track.result." + matter.closing().result()));
        result.addClassNames("result", "result-" + matter.closing().result());
        var section = new Section(new H2(text("track.result.title")), result);
        section.add(
                answer(matter.messages())
                        .map(Conversation::words)
                        .orElseGet(() -> new Paragraph(text("track.result.none"))));
        return section;
    }

    /** The office's last answer: the one of the finish that stands. */
    static Optional<Message> answer(List<Message> messages) {
        return messages.reversed().stream()
                .filter(message -> message.kind() == Message.Kind.RESULT)
                .findFirst();
    }

    /** The listed reason, whom to turn to, and the clerk's own words if there are any. */
    private static Section refusal(TrackedMatter matter) {
        var section = new Section(new H2(text("track.notAccepted.title")));
        reason(matter)
                .ifPresent(reason ->
                        section.add(
                                new Paragraph(text("track.refusal." + reason)),
                                new Paragraph(text("track.refusal." + reason + ".route"))));
        answer(matter.messages()).map(Conversation::words).ifPresent(section::add);
        return section;
    }

    static Optional<String> reason(TrackedMatter matter) {
        return matter.timeline().stream()
                .filter(milestone -> milestone.step() == Step.NOT_ACCEPT)
                .map(milestone -> milestone.facts().getOrDefault("reason", ""))
                .filter(reason -> !reason.isEmpty())
                .findFirst();
    }

    private static Section appeal(List<Appeal> ways, @Nullable String superior) {
        var list = new UnorderedList();
        ways.forEach(way ->
                list.add(
                        new ListItem(
                                inLocale(locale ->
                                        I18NProvider.translate(
                                                locale,
                                                way.key(),
                                                way.until() == null
                                                        ? ""
                                                        : Dates.date(way.until(), locale),
                                                superior == null
                                                        ? I18NProvider.translate(
                                                                locale, "track.appeal.superior")
                                                        : superior)))));
        return new Section(
                new H2(text("track.appeal.title")), new Paragraph(text("track.appeal.text")), list);
    }
}
