package org.bancheng.workflow.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One rise of a matter. It guards its own steps: nobody but the responsible leader takes it on,
 * instructs and decides, and in that order.
 */
@Table("escalation")
@SuppressWarnings("NullAway.Init") // Spring Data fills the fields
class Escalation {

    @Id long id;
    @Version @Nullable Integer version;
    MatterId matterId;
    EscalationState state;
    String fromUnit;
    String toUnit;
    boolean byItself;
    Instant raisedAt;
    @Nullable Long raisedBy;
    byte @Nullable [] reason;
    @Nullable Long leaderId;
    LocalDate acceptBy;
    @Nullable Instant lateAt;
    @Nullable Instant acceptedAt;
    @Nullable LocalDate acceptedOn;
    @Nullable Instant decidedAt;
    @Nullable Instant closedAt;
    @Nullable Instant watchAt;

    Escalation() {}

    /**
     * @param by none: an overdue matter rose by itself
     * @param leader none only where no unit upwards has one
     */
    static Escalation raised(
            MatterId matter,
            String from,
            String to,
            @Nullable Long by,
            @Nullable Long leader,
            LocalDate acceptBy,
            Instant at) {
        Escalation raised = new Escalation();
        raised.id = RowId.ordered(at);
        raised.matterId = matter;
        raised.state = EscalationState.WAITING;
        raised.fromUnit = from;
        raised.toUnit = to;
        raised.byItself = by == null;
        raised.raisedBy = by;
        raised.raisedAt = at;
        raised.leaderId = leader;
        raised.acceptBy = acceptBy;
        raised.watchAt = leader == null ? null : Shanghai.endOf(acceptBy);
        return raised;
    }

    /** Whether somebody is there to decide, and has not. */
    boolean waitsForDecision() {
        return state.isOpen() && leaderId != null;
    }

    void accept(long by, Instant at) {
        requireResponsible(by);
        if (state != EscalationState.WAITING) {
            throw new StepRefused(Step.LEAD, "escalation-accepted");
        }
        state = EscalationState.ACCEPTED;
        acceptedAt = at;
        acceptedOn = acceptedOn == null ? Shanghai.dateOf(at) : acceptedOn; // judged once
        watchAt = null;
    }

    /** 批示: only after taking it on; there may be several. */
    void requireAccepted(long by) {
        requireResponsible(by);
        if (state != EscalationState.ACCEPTED) {
            throw new StepRefused(Step.LEAD, "escalation-not-accepted");
        }
    }

    void decide(long by, Instant at) {
        requireAccepted(by);
        state = EscalationState.DECIDED;
        decidedAt = at;
        closedAt = at;
    }

    /**
     * Another leader answers for it, who takes it on anew; the day by which it had to be taken on
     * does not move, and who was late stays told.
     */
    void name(long leader) {
        if (!state.isOpen()) {
            throw new StepRefused(Step.LEAD, "escalation-over");
        }
        if (Objects.equals(leaderId, leader)) {
            throw new StepRefused(Step.LEAD, "leader-same");
        }
        leaderId = leader;
        state = EscalationState.WAITING;
        if (lateAt == null && acceptedAt == null) {
            watchAt = Shanghai.endOf(acceptBy);
        }
    }

    /** Nobody upwards can answer for it; nobody is waited for. */
    void loseLeader() {
        leaderId = null;
        watchAt = null;
    }

    /** Nobody took it on by the day; said once. */
    void late(Instant at) {
        lateAt = at;
        watchAt = null;
    }

    void leave(Instant at) {
        state = EscalationState.LEFT;
        closedAt = at;
        watchAt = null;
    }

    /** What the responsible leader is told. */
    Map<String, String> told() {
        return Map.of(
                "leader",
                Objects.requireNonNull(leaderId).toString(),
                "from",
                fromUnit,
                "due",
                acceptBy.toString(),
                "reason",
                byItself ? "BY_ITSELF" : "BY_PERSON");
    }

    void requireResponsible(long by) {
        if (!state.isOpen() && state != EscalationState.DECIDED) {
            throw new StepRefused(Step.LEAD, "escalation-over");
        }
        if (!Objects.equals(leaderId, by)) {
            throw new StepRefused(Step.LEAD, "not-responsible");
        }
    }
}
