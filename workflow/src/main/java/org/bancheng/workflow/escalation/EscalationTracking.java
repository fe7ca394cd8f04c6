package org.bancheng.workflow.escalation;

import java.util.List;
import org.bancheng.workflow.handling.TrackedMatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the holder of a receipt code may know of 提级办. */
@Service
@Transactional(readOnly = true)
public class EscalationTracking {

    private final Escalations escalations;
    private final EscalationSheets sheets;
    private final EscalationWords words;

    EscalationTracking(Escalations escalations, EscalationSheets sheets, EscalationWords words) {
        this.escalations = escalations;
        this.sheets = sheets;
        this.words = words;
    }

    /** Every rise of the matter that the code has shown, oldest first. */
    public List<EscalationStory> of(TrackedMatter shown) {
        return escalations.findAll(shown.id().value()).stream().map(this::story).toList();
    }

    private EscalationStory story(Escalation one) {
        return new EscalationStory(
                one.state,
                one.byItself,
                sheets.unitName(one.fromUnit),
                sheets.unitName(one.toUnit),
                one.raisedAt,
                words.openReason(one),
                one.acceptedAt,
                one.decidedAt);
    }
}
