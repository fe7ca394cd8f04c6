package org.bancheng.workflow.consultation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One who is asked.
 *
 * @param unitCode of a unit of the register; none for somebody outside
 * @param name of somebody outside, sealed
 * @param answeredBy name of the person who answered, sealed
 * @param reason why it was overruled, sealed
 * @param tokenHash of the one-time link of somebody outside
 * @param chaseAt when it is called on; none once it need not answer
 */
@Table("consultation_party")
@SuppressWarnings("ArrayRecordComponent") // columns of bytes; never compared as values
record Party(
        @Column("party") long id,
        @Nullable String unitCode,
        byte @Nullable [] name,
        LocalDate askedOn,
        LocalDate dueOn,
        PartyState state,
        @Nullable Opinion opinion,
        byte @Nullable [] words,
        @Nullable Instant answeredAt,
        @Nullable LocalDate answeredOn,
        byte @Nullable [] answeredBy,
        @Nullable LocalDate overruledOn,
        byte @Nullable [] reason,
        byte @Nullable [] tokenHash,
        @Nullable Instant tokenExpires,
        int chased,
        @Nullable Instant chaseAt) {

    static Party asked(
            long id,
            @Nullable String unit,
            byte @Nullable [] name,
            LocalDate today,
            LocalDate due,
            Instant chaseAt) {
        return new Party(
                id,
                unit,
                name,
                today,
                due,
                PartyState.ASKED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                chaseAt);
    }

    boolean isAsked() {
        return state == PartyState.ASKED;
    }

    Party withLink(byte[] hash, Instant expires) {
        return new Party(
                id,
                unitCode,
                name,
                askedOn,
                dueOn,
                state,
                opinion,
                words,
                answeredAt,
                answeredOn,
                answeredBy,
                overruledOn,
                reason,
                hash,
                expires,
                chased,
                chaseAt);
    }

    Party answered(Opinion given, byte[] sealed, byte[] by, Instant at, LocalDate on) {
        return new Party(
                id,
                unitCode,
                name,
                askedOn,
                dueOn,
                PartyState.ANSWERED,
                given,
                sealed,
                at,
                on,
                by,
                null,
                null,
                null,
                null,
                chased,
                null);
    }

    Party overruled(byte[] why, LocalDate on) {
        return new Party(
                id,
                unitCode,
                name,
                askedOn,
                dueOn,
                PartyState.OVERRULED,
                null,
                null,
                null,
                null,
                null,
                on,
                why,
                null,
                null,
                chased,
                null);
    }

    Party called(Instant next) {
        return new Party(
                id,
                unitCode,
                name,
                askedOn,
                dueOn,
                state,
                opinion,
                words,
                answeredAt,
                answeredOn,
                answeredBy,
                overruledOn,
                reason,
                tokenHash,
                tokenExpires,
                chased + 1,
                next);
    }
}
