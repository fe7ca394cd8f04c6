package org.bancheng.ui.track;

import java.util.List;
import org.bancheng.ui.components.CountWords;
import org.bancheng.ui.components.HoldingWords;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;

/**
 * A matter in the words of one language, ready for a page.
 *
 * @param state key of how it stands
 */
record PlainMatter(
        TrackedMatter is,
        String state,
        List<Note> notes,
        List<String> changes,
        List<String> pauses,
        List<Line> timeline,
        List<Said> messages,
        List<String> appeals,
        CountWords.@Nullable Told count,
        HoldingWords.@Nullable Told holding,
        String due,
        String filed,
        String reopenUntil,
        @Nullable String telephone,
        @Nullable String request,
        @Nullable String answer,
        @Nullable String refusal,
        List<Fact> refusedFor) {

    record Note(String style, String text) {}

    /** A line under its heading; {@code key} is the heading's. */
    record Fact(String key, String words) {}

    record Line(String machine, String when, String what) {}

    record Said(String who, String machine, String when, String words) {}

    public boolean may(String step) {
        return is.allowed().contains(Step.valueOf(step));
    }

    /** How many lines the page shows: a form sent from it acts only while there are no more. */
    public int seen() {
        return is.timeline().size();
    }
}
