package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.components.Timeline;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Lane;
import org.springframework.stereotype.Service;

/** “办不成事”反映 as its resident sees it; also any lane that has no way of its own. */
@Service
class PetitionFollowUp implements LaneFollowUp {

    private final CodeSteps steps;
    private final Milestones milestones;
    private final MatterWords words;
    private final CommitmentPanel commitment;

    PetitionFollowUp(
            CodeSteps steps,
            Milestones milestones,
            MatterWords words,
            CommitmentPanel commitment) {
        this.steps = steps;
        this.milestones = milestones;
        this.words = words;
        this.commitment = commitment;
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
        page.add(new MatterHead(matter, words));
        page.add(
                actions.asked(),
                commitment.of(visit),
                new Outcome(matter, words),
                actions.afterwards());
        page.add(timeline(matter));
        if (!matter.messages().isEmpty()) {
            page.add(
                    new Section(
                            new H2(text("track.messages.title")),
                            new Conversation(matter.messages())));
        }
        page.add(actions.further());
        return page;
    }

    private Section timeline(TrackedMatter matter) {
        var lines =
                milestones.worthTelling(matter.timeline()).stream()
                        .map(milestone ->
                                new Timeline.Line(
                                        Moment.minute(milestone.at()),
                                        inLocale(locale -> milestones.tell(milestone, locale))))
                        .toList();
        return new Section(new H2(text("track.timeline.title")), new Timeline(lines));
    }
}
