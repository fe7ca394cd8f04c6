package org.bancheng.workflow.causes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.matters.MatterState;
import org.jspecify.annotations.Nullable;

/**
 * A card as its readers see it.
 *
 * @param residents who filed the matters on it, each once
 * @param matters those the reader may read
 * @param hidden how many more hang on it
 * @param words by which more like them are counted
 * @param mayWork whether the reader may take the card's steps
 */
public record CauseSheet(
        long id,
        int version,
        String title,
        CauseState state,
        String openedUnitName,
        String ownerUnit,
        String ownerUnitName,
        @Nullable Long ownerId,
        @Nullable String owner,
        LocalDate dueOn,
        boolean overdue,
        String mustChange,
        int residents,
        List<Attached> matters,
        int hidden,
        List<String> words,
        Recurrence recurrence,
        List<Past> history,
        boolean mayWork) {

    /** A matter on the card. */
    public record Attached(String reference, String title, MatterState state, String unitName) {}

    /**
     * What happened to the card.
     *
     * @param what OPENED, EDITED, ATTACHED, DETACHED, FIXED, NOT_FIXED, CLOSED or ANSWERED
     */
    public record Past(Instant at, String who, String what, String facts, @Nullable String words) {}
}
