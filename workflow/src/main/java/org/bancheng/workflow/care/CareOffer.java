package org.bancheng.workflow.care;

import java.time.Instant;
import java.time.LocalDate;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One offer guards its own steps: answered once, served only when wanted. */
@Table("care_offer")
@SuppressWarnings("NullAway.Init") // Spring Data fills the fields
class CareOffer {

    @Id long id;
    @Version @Nullable Integer version;
    MatterId matterId;
    CareState state;
    String service;
    Instant plannedAt;
    byte[] place;
    byte[] words;
    Instant offeredAt;
    long offeredBy;
    LocalDate answerBy;
    @Nullable Instant answeredAt;
    @Nullable AnswerWay answeredHow;
    @Nullable Long recordedBy;
    @Nullable Instant servedAt;
    @Nullable Long servedBy;
    byte @Nullable [] visit;
    @Nullable Instant closedAt;
    @Nullable Instant watchAt;

    CareOffer() {}

    /**
     * @param answerBy last day to answer
     * @throws TextRefused for something that would have been in the past
     */
    static CareOffer made(
            MatterId matter,
            CareService service,
            Instant plannedAt,
            LocalDate answerBy,
            long by,
            Instant at) {
        if (!plannedAt.isAfter(at)) {
            throw new TextRefused("care.past");
        }
        CareOffer offer = new CareOffer();
        offer.id = RowId.ordered(at);
        offer.matterId = matter;
        offer.state = CareState.OFFERED;
        offer.service = service.code();
        offer.plannedAt = plannedAt;
        offer.offeredAt = at;
        offer.offeredBy = by;
        offer.answerBy = answerBy;
        offer.watchAt = Shanghai.endOf(answerBy);
        return offer;
    }

    /**
     * @param recordedBy who wrote it down, unless the resident answered by code
     * @param when the resident said so
     */
    void answer(Step step, boolean wanted, AnswerWay how, @Nullable Long recordedBy, Instant when) {
        require(step, CareState.OFFERED);
        state = wanted ? CareState.AGREED : CareState.DECLINED;
        answeredAt = when;
        answeredHow = how;
        this.recordedBy = recordedBy;
        watchAt = null;
        if (!wanted) {
            closedAt = when;
        }
    }

    /** The visit was made; with its record the overlay is done. */
    void serve(long by, Instant when, byte[] sealed, Instant at) {
        require(Step.CARE, CareState.AGREED);
        if (when.isAfter(at) || when.isBefore(offeredAt)) {
            throw new TextRefused("care.when");
        }
        state = CareState.SERVED;
        servedAt = when;
        servedBy = by;
        visit = sealed;
        closedAt = at;
    }

    void end(CareState how, Instant at) {
        require(Step.CARE, CareState.OFFERED);
        state = how;
        closedAt = at;
        watchAt = null;
    }

    private void require(Step step, CareState needed) {
        if (state != needed) {
            throw new StepRefused(step, "care-state");
        }
    }
}
