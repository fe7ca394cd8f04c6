package org.bancheng.workflow.handling;

import java.time.Instant;
import java.util.Map;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal, with the name of who took the step.
 *
 * @param staffName none for residents and the system
 */
public record JournalLine(
        int seq,
        Instant at,
        Step step,
        Actor actor,
        @Nullable String staffName,
        Map<String, String> facts) {}
