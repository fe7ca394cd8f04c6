package org.bancheng.ui.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.petitions.Telling;
import org.jspecify.annotations.Nullable;

/**
 * One petition of the demonstration as its file tells it.
 *
 * @param filed {@code 12 09:20} (working days ago, time of day) or {@code 45m} (minutes ago)
 * @param behalf the clerk who registers it for the resident
 * @param telling what was tried, needs, who fills it in
 */
record PetitionScript(
        String title,
        String category,
        String window,
        @Nullable String about,
        String story,
        String name,
        String phone,
        @Nullable String email,
        Set<Signal> signals,
        @Nullable String behalf,
        @Nullable Telling telling,
        String filed,
        List<Move> steps) {

    /**
     * One step.
     *
     * @param by a demonstration account, or {@code resident}
     * @param act accept, notAccept, assign, handOver, leg, ask, reply, note, finish; of the
     *     resident: say, rate, reopen, withdraw
     * @param deed the kind of act, of a leg or finish in 马上办
     * @param proof name of the file that proves it; none: the result stands in another system
     */
    record Move(
            String at,
            String by,
            @JsonProperty("do") String act,
            @Nullable String text,
            @Nullable String to,
            @Nullable String unit,
            @Nullable List<HandlingMode> plan,
            @Nullable String reason,
            @Nullable Result result,
            @Nullable Integer stars,
            @Nullable String deed,
            @Nullable String proof) {

        Refusal refusal() {
            return Refusal.valueOf(String.valueOf(reason));
        }

        PauseReason pause() {
            return PauseReason.valueOf(String.valueOf(reason));
        }
    }
}
