package org.bancheng.workflow.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A commitment guards its own steps: what decides the matter can never be left out, nothing is owed
 * later than a working day before the promise, and what was agreed does not change.
 */
@Table("commitment")
@SuppressWarnings("NullAway.Init") // Spring Data fills the fields
class Commitment {

    @Id long id;
    @Version @Nullable Integer version;
    MatterId matterId;
    CommitmentState state;
    int textVersion;
    String endCode;
    byte[] meanwhile;
    byte @Nullable [] phoneHash;
    Instant offeredAt;
    long offeredBy;
    @Nullable Instant agreedAt;
    byte @Nullable [] agreedText;
    @Nullable String language;
    @Nullable Instant closedAt;
    @Nullable LocalDate closedOn;
    byte @Nullable [] reason;
    @Nullable Instant watchAt;

    @MappedCollection(idColumn = "commitment")
    Set<OwedPaper> papers = Set.of();

    Commitment() {}

    /**
     * @param missing each with the last day it may come
     * @throws StepRefused when one of them decides the matter or proves identity
     * @throws TextRefused when there is none, or a date cannot be
     */
    static Commitment offered(
            MatterId matter,
            Map<CataloguePaper, LocalDate> missing,
            PaperDates dates,
            CommitmentEnd end,
            int textVersion,
            long by,
            Instant at) {
        if (missing.isEmpty()) {
            throw new TextRefused("papers.none");
        }
        missing.forEach((paper, due) -> {
            if (!paper.mayBeMissing()) {
                throw new StepRefused(Step.COMMIT, "paper-decisive");
            }
            dates.require(due);
        });
        Commitment offer = new Commitment();
        offer.id = RowId.ordered(at);
        offer.matterId = matter;
        offer.state = CommitmentState.OFFERED;
        offer.textVersion = textVersion;
        offer.endCode = end.code();
        offer.offeredBy = by;
        offer.offeredAt = at;
        offer.papers =
                missing.entrySet().stream()
                        .map(entry -> OwedPaper.owed(entry.getKey().code(), entry.getValue()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        offer.watchAt = Shanghai.endOf(offer.firstDue());
        return offer;
    }

    /**
     * @param reminder when the reminder of a date leaves
     */
    void agree(Instant at, String language, byte[] sealed, Function<LocalDate, Instant> reminder) {
        require(CommitmentState.OFFERED, Step.AGREE);
        state = CommitmentState.AGREED;
        agreedAt = at;
        agreedText = sealed;
        this.language = language;
        papers =
                mapped(paper ->
                        reminder.apply(paper.dueOn()).isAfter(at) ? paper : paper.remembered());
        watchAgain(reminder);
    }

    void announce(
            String paper,
            Instant at,
            byte @Nullable [] sealed,
            Function<LocalDate, Instant> reminder) {
        require(CommitmentState.AGREED, Step.AGREE);
        one(paper, Step.AGREE, PaperState.OWED);
        replace(paper, owed -> owed.announced(at, sealed));
        watchAgain(reminder);
    }

    /** The office looked and it will not do: owed again, until the day at least. */
    void decline(
            String paper, LocalDate until, byte[] sealed, Function<LocalDate, Instant> reminder) {
        require(CommitmentState.AGREED, Step.COMMIT);
        OwedPaper announced = one(paper, Step.COMMIT, PaperState.ANNOUNCED);
        LocalDate later = until.isAfter(announced.dueOn()) ? until : announced.dueOn();
        replace(paper, owed -> owed.declined(later, sealed));
        watchAgain(reminder);
    }

    /** The paper is there; with the last one the commitment is kept. */
    void receive(String paper, Instant at, Function<LocalDate, Instant> reminder) {
        require(CommitmentState.AGREED, Step.COMMIT);
        one(paper, Step.COMMIT, PaperState.OWED, PaperState.ANNOUNCED);
        replace(paper, owed -> owed.received(at));
        if (papers.stream().allMatch(owed -> owed.state() == PaperState.RECEIVED)) {
            close(CommitmentState.KEPT, at);
        } else {
            watchAgain(reminder);
        }
    }

    /** Marks what is overdue; the caller brings about the end. */
    void miss(Instant at) {
        require(CommitmentState.AGREED, Step.LAPSE);
        LocalDate today = Shanghai.dateOf(at);
        papers = mapped(paper -> paper.isOverdue(today) ? paper.missed() : paper);
        close(CommitmentState.MISSED, at);
    }

    void expire(Instant at) {
        require(CommitmentState.OFFERED, Step.LAPSE);
        close(CommitmentState.EXPIRED, at);
    }

    void release(Instant at, byte @Nullable [] sealed) {
        if (!state.isOpen()) {
            throw new StepRefused(Step.COMMIT, "commitment-over");
        }
        reason = sealed;
        close(CommitmentState.RELEASED, at);
    }

    /** The papers whose reminder falls due by now; they are reminded of with this. */
    List<OwedPaper> remind(Instant now, Function<LocalDate, Instant> reminder) {
        List<OwedPaper> due =
                owed().stream()
                        .filter(paper -> !paper.reminded())
                        .filter(paper -> !reminder.apply(paper.dueOn()).isAfter(now))
                        .toList();
        papers = mapped(paper -> due.contains(paper) ? paper.remembered() : paper);
        watchAgain(reminder);
        return due;
    }

    boolean hasOverdue(LocalDate today) {
        return papers.stream().anyMatch(paper -> paper.isOverdue(today));
    }

    /** Whether the resident owes, or the office has to look at, any paper that was agreed. */
    boolean isOutstanding() {
        return state == CommitmentState.AGREED;
    }

    LocalDate firstDue() {
        return Collections.min(papers, Comparator.comparing(OwedPaper::dueOn)).dueOn();
    }

    OwedPaper one(String code, Step step, PaperState... expected) {
        return papers.stream()
                .filter(paper -> paper.paperCode().equals(code))
                .filter(paper -> List.of(expected).contains(paper.state()))
                .findFirst()
                .orElseThrow(() -> new StepRefused(step, "paper-state"));
    }

    void watchAgain(Function<LocalDate, Instant> reminder) {
        watchAt =
                owed().stream()
                        .map(paper ->
                                paper.reminded()
                                        ? Shanghai.endOf(paper.dueOn())
                                        : reminder.apply(paper.dueOn()))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private Collection<OwedPaper> owed() {
        return papers.stream().filter(paper -> paper.state() == PaperState.OWED).toList();
    }

    private void replace(String code, UnaryOperator<OwedPaper> change) {
        papers = mapped(paper -> paper.paperCode().equals(code) ? change.apply(paper) : paper);
    }

    private Set<OwedPaper> mapped(UnaryOperator<OwedPaper> change) {
        return papers.stream().map(change).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void close(CommitmentState how, Instant at) {
        state = how;
        closedAt = at;
        closedOn = Shanghai.dateOf(at);
        watchAt = null;
    }

    private void require(CommitmentState expected, Step step) {
        if (!Objects.equals(state, expected)) {
            throw new StepRefused(step, state.isOpen() ? "commitment-state" : "commitment-over");
        }
    }
}
