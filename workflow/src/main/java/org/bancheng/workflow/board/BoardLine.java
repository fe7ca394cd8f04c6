package org.bancheng.workflow.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matter, or one card of matters, on the board.
 *
 * @param reference of the matter, or the id of the card
 * @param facts for the section's sentence: numbers, days ({@link java.time.LocalDate}), moments
 *     ({@link java.time.Instant}), or a constant, whose word is {@code board.<key>.<NAME>}
 */
public record BoardLine(
        Opens opens,
        String reference,
        @Nullable String title,
        String unitName,
        List<Object> facts) {

    /** What a line leads to. */
    public enum Opens {
        MATTER,
        CAUSE,
        /** Leaders and supervisors read no sign-ups: those who handle it do. */
        NOTHING
    }

    public BoardLine {
        facts = List.copyOf(facts);
    }
}
