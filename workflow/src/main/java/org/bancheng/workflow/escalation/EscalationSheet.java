package org.bancheng.workflow.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last rise of a matter as those read it who have its file in hand.
 *
 * @param raisedBy who raised it; none: an overdue matter rose by itself
 * @param leader 责任领导; none where no unit upwards has a leader
 * @param acceptBy last day to take it on
 * @param late whether that day passed before anybody had
 * @param responsible whether the reader is that leader
 * @param restricted 限定查看
 * @param readers who reads it then
 */
public record EscalationSheet(
        EscalationState state,
        String fromUnit,
        String toUnit,
        @Nullable String raisedBy,
        Instant raisedAt,
        @Nullable String reason,
        @Nullable String leader,
        LocalDate acceptBy,
        @Nullable Instant acceptedAt,
        @Nullable Instant decidedAt,
        boolean late,
        boolean responsible,
        boolean restricted,
        List<Reader> readers,
        List<Word> words) {

    public EscalationSheet {
        readers = List.copyOf(readers);
        words = List.copyOf(words);
    }

    public boolean isByItself() {
        return raisedBy == null;
    }

    /** Somebody who may read a restricted matter. */
    public record Reader(long id, String name, String unitName) {}

    /** What a word is about. */
    public enum Kind {
        /** 批示. */
        INSTRUCTION,
        /** 决定. */
        DECISION,
        /** Why another leader was named. */
        NAMED,
        /** Why only named readers read it. */
        RESTRICTED,
        /** Why everybody in scope reads it again. */
        LIFTED,
        READER_ADDED,
        READER_REMOVED
    }

    /**
     * Something said in writing.
     *
     * @param whom the person it is about
     */
    public record Word(Kind kind, String by, @Nullable String whom, Instant at, String words) {}
}
