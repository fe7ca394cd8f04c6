package org.bancheng.workflow.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk can choose from when drawing up a commitment.
 *
 * @param papers of the matter's category, those that cannot be missing too
 * @param usual the date offered first; none when the promise is too near for any
 * @param latest the last date possible
 * @param barredUntil the last day on which nobody with this telephone number is offered one
 */
public record CommitmentTerms(
        List<CataloguePaper> papers,
        List<CommitmentEnd> ends,
        @Nullable LocalDate usual,
        @Nullable LocalDate latest,
        @Nullable LocalDate barredUntil) {

    /** Whether a commitment can be drawn up at all. */
    public boolean isOpen() {
        return usual != null
                && barredUntil == null
                && papers.stream().anyMatch(CataloguePaper::mayBeMissing);
    }
}
