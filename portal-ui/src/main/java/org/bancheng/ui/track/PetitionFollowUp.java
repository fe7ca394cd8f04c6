package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.Objects;
import org.bancheng.ui.components.HoldingBar;
import org.bancheng.ui.components.HoldingWords;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.components.Timeline;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** “办不成事”反映 as its resident sees it; also any lane that has no way of its own. */
@Service
class PetitionFollowUp implements LaneFollowUp {

    private final CodeSteps steps;
    private final Milestones milestones;
    private final MatterWords words;
    private final CommitmentPanel commitment;
    private final EscalationPanel escalation;
    private final CarePanel care;
    private final WorkDone work;
    private final UrgePanel urge;
    private final Whereabouts whereabouts;

    PetitionFollowUp(
            CodeSteps steps,
            Milestones milestones,
            MatterWords words,
            CommitmentPanel commitment,
            EscalationPanel escalation,
            CarePanel care,
            WorkDone work,
            UrgePanel urge,
            Whereabouts whereabouts) {
        this.steps = steps;
        this.milestones = milestones;
        this.words = words;
        this.commitment = commitment;
        this.escalation = escalation;
        this.care = care;
        this.work = work;
        this.urge = urge;
        this.whereabouts = whereabouts;
    }

    @Override
    public Lane lane() {
        return Lane.PETITION;
    }

    @Override
    public Component show(Visit visit) {
        TrackedMatter matter = visit.matter();
        var actions = new Actions(visit, matter, steps);
        var page = new Div();
        page.addClassNames("column", "matter");
        page.add(new MatterHead(matter, words), whereabouts.of(matter));
        page.add(
                actions.asked(),
                actions.recheck(),
                commitment.of(visit),
                care.of(visit),
                escalation.of(visit),
                work.of(visit),
                new Outcome(matter, words),
                actions.afterwards());
        page.add(timeline(matter));
        if (matter.holding() != null && HoldingWords.isTelling(matter.holding())) {
            page.add(new HoldingBar(matter.holding(), true));
        }
        if (!matter.messages().isEmpty()) {
            page.add(
                    new Section(
                            new H2(text("track.messages.title")),
                            new Conversation(matter.messages())));
        }
        page.add(urge.of(visit), actions.further());
        return page;
    }

    /** Why the promise was moved at that moment, in the office's words. */
    private static @Nullable Paragraph reason(Instant at, TrackedMatter matter) {
        return matter.promises().stream()
                .filter(line -> line.toldAt().equals(at) && line.reason() != null)
                .findFirst()
                .map(line -> Conversation.words(Objects.requireNonNull(line.reason())))
                .orElse(null);
    }

    private Section timeline(TrackedMatter matter) {
        var lines =
                milestones.worthTelling(matter.timeline()).stream()
                        .map(milestone ->
                                new Timeline.Line(
                                        Moment.minute(milestone.at()),
                                        inLocale(locale -> milestones.tell(milestone, locale)),
                                        reason(milestone.at(), matter)))
                        .toList();
        return new Section(new H2(text("track.timeline.title")), new Timeline(lines));
    }
}
