package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a matter that somebody may have to be told. Published inside the step's
 * transaction; carries all a message needs.
 *
 * @param seq journal number of the step: with matter and kind it names the event for ever
 * @param unitCode the unit that holds the matter now
 * @param aboutUnit the unit the matter is about; nobody there is told of it
 * @param promise the date in force
 * @param contact the resident's, when an address was given
 * @param facts values for templates; never content of a tip
 */
public record MatterEvent(
        Kind kind,
        MatterId matter,
        int seq,
        Lane lane,
        String reference,
        @Nullable String title,
        String unitCode,
        @Nullable String aboutUnit,
        @Nullable Long assigneeId,
        @Nullable LocalDate promise,
        @Nullable Contact contact,
        Map<String, String> facts,
        Instant at) {

    /** What happened. */
    public enum Kind {
        FILED,
        ACCEPTED,
        ACCEPTED_BY_SYSTEM,
        NOT_ACCEPTED,
        ASKED,
        ANSWERED,
        PROMISE_CHANGED,
        PROMISE_REISSUED,
        EXTENSION_ASKED,
        EXTENSION_DECLINED,
        SIGNATURE_ASKED,
        SIGNATURE_REFUSED,
        REPLIED,
        HANDED_OVER,
        MERGED,
        SPLIT,
        FINISHED,
        REOPENED,
        RECHECK,
        WITHDRAWN,
        WARNED,
        DUE_TODAY,
        OVERDUE,
        BOOKED,
        WAITING,
        PROMOTED,
        RESCHEDULED,
        CANCELLED,
        EVENT_CANCELLED,
        LAPSED,
        COMMITMENT_OFFERED,
        COMMITMENT_AGREED,
        PAPER_REMINDER,
        PAPER_ANNOUNCED,
        PAPER_DECLINED,
        COMMITMENT_KEPT,
        COMMITMENT_ENDED,
        CONSULTED,
        PARTY_SILENT,
        CONSULTATION_SILENT,
        OPINION_GIVEN,
        MEETING_SET,
        ESCALATED,
        ESCALATION_LATE,
        ESCALATION_ACCEPTED,
        ESCALATION_INSTRUCTED,
        ESCALATION_DECIDED,
        CARE_OFFERED,
        CARE_ANSWERED,
        URGED,
        CODE_REPLACED,
        DISSATISFIED,
        RATING_CHECKED,
        FIRST_UNIT_OVERDUE,
        TIP_AT_NIGHT
    }

    public MatterEvent {
        facts = Map.copyOf(facts);
    }
}
