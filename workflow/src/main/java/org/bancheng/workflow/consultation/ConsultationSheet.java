package org.bancheng.workflow.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as its lead and its parties read it.
 *
 * @param meetBy the day by which it should have met
 */
public record ConsultationSheet(
        long id,
        boolean open,
        String reference,
        @Nullable String title,
        String leadUnit,
        String question,
        Instant openedAt,
        LocalDate meetBy,
        @Nullable Instant meetingAt,
        @Nullable Instant meetingUntil,
        @Nullable String meetingPlace,
        @Nullable String minutes,
        List<PartyLine> parties,
        List<TaskLine> tasks) {

    /**
     * One party.
     *
     * @param late its date passed before it answered, or still passes
     * @param linkExpires of somebody outside who has not answered
     */
    public record PartyLine(
            long id,
            @Nullable String unitCode,
            String name,
            LocalDate dueOn,
            PartyState state,
            boolean late,
            int chased,
            @Nullable Opinion opinion,
            @Nullable String words,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String reason,
            @Nullable Instant linkExpires) {

        public boolean isOutside() {
            return unitCode == null;
        }
    }

    public boolean waits() {
        return open && parties.stream().anyMatch(party -> party.state() == PartyState.ASKED);
    }
}
