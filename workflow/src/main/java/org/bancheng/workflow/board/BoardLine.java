package org.bancheng.workflow.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matter on the board.
 *
 * @param facts for the section's sentence: numbers, days ({@link java.time.LocalDate}), moments
 *     ({@link java.time.Instant}), or a constant, whose word is {@code board.<key>.<NAME>}
 */
public record BoardLine(
        String reference, @Nullable String title, String unitName, List<Object> facts) {

    public BoardLine {
        facts = List.copyOf(facts);
    }
}
