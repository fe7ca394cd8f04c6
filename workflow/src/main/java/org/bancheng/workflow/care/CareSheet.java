package org.bancheng.workflow.care;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One offer as both sides read it.
 *
 * @param answerBy last day to answer
 * @param recordedBy who wrote the answer down; of no interest to the resident
 * @param visit what was done
 */
public record CareSheet(
        long id,
        CareState state,
        CareService service,
        Instant plannedAt,
        String place,
        String words,
        Instant offeredAt,
        LocalDate answerBy,
        @Nullable Instant answeredAt,
        @Nullable AnswerWay answeredHow,
        @Nullable String recordedBy,
        @Nullable Instant servedAt,
        @Nullable String servedBy,
        @Nullable String visit) {

    /** Without anybody's name. */
    CareSheet forResident() {
        return new CareSheet(
                id,
                state,
                service,
                plannedAt,
                place,
                words,
                offeredAt,
                answerBy,
                answeredAt,
                answeredHow,
                null,
                servedAt,
                null,
                visit);
    }
}
