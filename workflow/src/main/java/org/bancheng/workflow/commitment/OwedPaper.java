package org.bancheng.workflow.commitment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One paper of a commitment.
 *
 * @param firstDueOn the date agreed to; a paper that was announced and declined has a later one
 * @param reminded the reminder left, or there was no time for one
 * @param words said of it last, sealed: by the resident when announced, by the office when declined
 */
@Table("commitment_paper")
@SuppressWarnings("ArrayRecordComponent") // a column of bytes; never compared as a value
record OwedPaper(
        String paperCode,
        PaperState state,
        LocalDate dueOn,
        LocalDate firstDueOn,
        boolean reminded,
        @Nullable Instant announcedAt,
        byte @Nullable [] words,
        @Nullable Instant receivedAt) {

    static OwedPaper owed(String code, LocalDate dueOn) {
        return new OwedPaper(code, PaperState.OWED, dueOn, dueOn, false, null, null, null);
    }

    OwedPaper announced(Instant at, byte @Nullable [] sealed) {
        return new OwedPaper(
                paperCode, PaperState.ANNOUNCED, dueOn, firstDueOn, reminded, at, sealed, null);
    }

    OwedPaper declined(LocalDate until, byte[] sealed) {
        return new OwedPaper(
                paperCode, PaperState.OWED, until, firstDueOn, true, announcedAt, sealed, null);
    }

    OwedPaper received(Instant at) {
        return new OwedPaper(
                paperCode,
                PaperState.RECEIVED,
                dueOn,
                firstDueOn,
                reminded,
                announcedAt,
                words,
                at);
    }

    OwedPaper missed() {
        return new OwedPaper(
                paperCode,
                PaperState.MISSED,
                dueOn,
                firstDueOn,
                reminded,
                announcedAt,
                words,
                null);
    }

    OwedPaper remembered() {
        return new OwedPaper(
                paperCode, state, dueOn, firstDueOn, true, announcedAt, words, receivedAt);
    }

    /** Whether its date passed before the day without a word. */
    boolean isOverdue(LocalDate today) {
        return state == PaperState.OWED && dueOn.isBefore(today);
    }
}
