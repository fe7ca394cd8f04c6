package org.bancheng.ui.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.tips.TipForm;
import org.bancheng.workflow.tips.TipType;
import org.jspecify.annotations.Nullable;

/**
 * One tip of the demonstration as its file tells it; all invented.
 *
 * @param filed as {@link PetitionScript#filed}
 */
record TipScript(
        TipType type,
        String description,
        String place,
        String time,
        @Nullable String region,
        String filed,
        List<Move> steps) {

    /**
     * One step.
     *
     * @param by a demonstration account, or {@code sender}
     * @param act open, accept, notAccept, ask, reply, note, finish; of the sender: say, rate
     * @param choice the listed reason
     */
    record Move(
            String at,
            String by,
            @JsonProperty("do") String act,
            @Nullable String text,
            @Nullable String choice,
            @Nullable List<HandlingMode> plan,
            @Nullable Result result,
            @Nullable Integer stars) {

        String listed() {
            return String.valueOf(choice);
        }

        String words() {
            return text == null ? "" : text;
        }
    }

    TipForm form() {
        return new TipForm(type, description, place, time, region, null, Locale.SIMPLIFIED_CHINESE);
    }
}
