package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.escalation.EscalationState;
import org.bancheng.workflow.escalation.EscalationStory;
import org.bancheng.workflow.escalation.EscalationTracking;
import org.springframework.stereotype.Service;

/** 提级办 as the resident sees it: where it went, why, and whether a leader has taken it on. */
@Service
class EscalationPanel {

    private final EscalationTracking escalations;

    EscalationPanel(EscalationTracking escalations) {
        this.escalations = escalations;
    }

    /** Empty when it never rose. */
    Component of(Visit visit) {
        var stories = escalations.of(visit.matter());
        var section = new Section();
        if (!stories.isEmpty()) {
            section.addClassNames("escalation", "quiet");
            section.add(new H2(text("escalation.track.title")));
            stories.forEach(story -> section.add(told(story)));
        }
        return section;
    }

    private static Div told(EscalationStory story) {
        var box =
                new Div(
                        said(locale ->
                                story.byItself()
                                        ? I18NProvider.translate(
                                                locale,
                                                "escalation.track.byItself",
                                                story.toUnit(),
                                                Dates.dateTime(story.raisedAt(), locale))
                                        : I18NProvider.translate(
                                                locale,
                                                "escalation.track.to",
                                                story.fromUnit(),
                                                story.toUnit(),
                                                Dates.dateTime(story.raisedAt(), locale))));
        if (story.reason() != null) {
            box.add(
                    new Paragraph(text("escalation.track.why")),
                    Conversation.words(story.reason()));
        }
        var accepted = story.acceptedAt();
        var decided = story.decidedAt();
        if (accepted != null) {
            box.add(at("escalation.track.accepted", accepted));
        } else if (story.state() == EscalationState.WAITING) {
            box.add(new Paragraph(text("escalation.track.waiting")));
        }
        if (decided != null) {
            box.add(at("escalation.track.decided", decided));
        }
        return box;
    }

    private static Paragraph at(String key, Instant when) {
        return said(locale -> I18NProvider.translate(locale, key, Dates.dateTime(when, locale)));
    }

    private static Paragraph said(Function<Locale, String> words) {
        return new Paragraph(inLocale(words));
    }
}
