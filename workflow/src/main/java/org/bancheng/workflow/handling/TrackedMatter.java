package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bancheng.workflow.holding.HoldingTimes;
import org.bancheng.workflow.matters.Closing;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Pausing;
import org.bancheng.workflow.matters.Promised;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;

/**
 * A matter as its resident sees it, by the receipt code alone. No internal note, no name of staff
 * is in it.
 *
 * @param unitCode the unit that holds it now
 * @param target the date aimed at after a reopening; it never counts
 * @param reopenUntil last day on which the resident may reopen; none unless finished
 * @param count how the promised date is counted; none where nothing was counted
 * @param holding who had the ball; none for a matter out of a ledger
 * @param recheck whether the problem stayed away, while it waits for an answer
 * @param allowed what the resident may do now
 */
public record TrackedMatter(
        MatterId id,
        String reference,
        Lane lane,
        MatterState state,
        @Nullable String title,
        String unitCode,
        String unitName,
        @Nullable HandlingMode route,
        Instant filedAt,
        Promised promised,
        Pausing pausing,
        Closing closing,
        @Nullable LocalDate target,
        @Nullable LocalDate reopenUntil,
        Set<Step> allowed,
        List<Milestone> timeline,
        List<Message> messages,
        List<PromiseLine> promises,
        List<PauseLine> pauses,
        @Nullable PromiseCount count,
        @Nullable HoldingTimes holding,
        @Nullable Recheck recheck) {

    /** Something that happened, told in plain words by the page. */
    public record Milestone(Step step, Instant at, Map<String, String> facts) {}
}
