package org.bancheng.workflow.board;

import java.util.List;

/**
 * What a section shows.
 *
 * @param count of all there are, also of those that are not among the lines
 */
public record BoardPart(int count, List<BoardLine> lines) {

    public BoardPart {
        lines = List.copyOf(lines);
    }
}
