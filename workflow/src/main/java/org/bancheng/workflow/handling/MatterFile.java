package org.bancheng.workflow.handling;

import java.util.List;
import java.util.Set;
import org.bancheng.workflow.holding.HoldingTimes;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;

/**
 * One matter as somebody at the desk sees it. Having one proves that its reader may read.
 *
 * @param allowed the steps this person may take now
 * @param count how the promised date is counted; none for a matter out of a ledger
 * @param holding who had the ball; none for a matter out of a ledger
 * @param notes internal; never part of anything a resident sees
 */
public record MatterFile(
        Matter matter,
        String unitName,
        @Nullable String assigneeName,
        Set<Step> allowed,
        List<LegLine> legs,
        List<Message> messages,
        List<Message> notes,
        List<PromiseLine> promises,
        List<HandoverLine> handovers,
        List<PauseLine> pauses,
        List<JournalLine> journal,
        TimeLeft timeLeft,
        @Nullable PromiseCount count,
        @Nullable HoldingTimes holding) {}
