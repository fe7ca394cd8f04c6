package org.bancheng.workflow.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
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

/** A round of asking. It guards its own steps: an answer is final, and so is an overruling. */
@Table("consultation")
@SuppressWarnings("NullAway.Init") // Spring Data fills the fields
class Consultation {

    @Id long id;
    @Version @Nullable Integer version;
    MatterId matterId;
    boolean open;
    byte[] question;
    Instant openedAt;
    LocalDate openedOn;
    long openedBy;
    @Nullable Instant closedAt;
    @Nullable Instant meetingAt;
    @Nullable Instant meetingUntil;
    byte @Nullable [] meetingPlace;
    int meetingRevision;
    byte @Nullable [] minutes;
    @Nullable Instant minutesAt;
    @Nullable Instant watchAt;

    @MappedCollection(idColumn = "consultation")
    Set<Party> parties = Set.of();

    @MappedCollection(idColumn = "consultation")
    Set<Task> tasks = Set.of();

    Consultation() {}

    static Consultation opened(MatterId matter, long by, Instant at) {
        Consultation made = new Consultation();
        made.id = RowId.ordered(at);
        made.matterId = matter;
        made.open = true;
        made.openedAt = at;
        made.openedOn = Shanghai.dateOf(at);
        made.openedBy = by;
        return made;
    }

    /**
     * @throws StepRefused when the unit is a party already
     */
    void invite(Party party) {
        boolean there =
                party.unitCode() != null
                        && parties.stream()
                                .anyMatch(one -> party.unitCode().equals(one.unitCode()));
        if (there) {
            throw new StepRefused(Step.CONSULT, "party-twice");
        }
        Set<Party> more = new LinkedHashSet<>(parties);
        more.add(party);
        parties = more;
        watchAgain();
    }

    void link(long party, byte[] hash, Instant expires) {
        Party one = asked(party, Step.CONSULT);
        if (one.unitCode() != null) {
            throw new StepRefused(Step.CONSULT, "party-inside");
        }
        replace(party, outside -> outside.withLink(hash, expires));
    }

    void answer(long party, Opinion opinion, byte[] sealed, byte[] by, Instant at) {
        asked(party, Step.OPINE);
        replace(party, one -> one.answered(opinion, sealed, by, at, Shanghai.dateOf(at)));
    }

    void overrule(long party, byte[] reason, Instant at) {
        asked(party, Step.CONSULT);
        replace(party, one -> one.overruled(reason, Shanghai.dateOf(at)));
    }

    void meet(Instant from, Instant until, byte[] place) {
        requireOpen(Step.CONSULT);
        meetingAt = from;
        meetingUntil = until;
        meetingPlace = place;
        meetingRevision++;
    }

    void record(byte[] sealed, Set<Task> split, Instant at) {
        requireOpen(Step.CONSULT);
        minutes = sealed;
        minutesAt = at;
        tasks = split;
    }

    void done(long task, LocalDate on) {
        if (tasks.stream().noneMatch(one -> one.id() == task && one.doneOn() == null)) {
            throw new StepRefused(Step.CONSULT, "task-state");
        }
        tasks =
                tasks.stream()
                        .map(one -> one.id() == task ? one.done(on) : one)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void called(long party, Instant next) {
        replace(party, one -> one.called(next));
    }

    void close(Instant at) {
        open = false;
        closedAt = at;
        watchAt = null;
    }

    boolean waits() {
        return open && parties.stream().anyMatch(Party::isAsked);
    }

    Party asked(long party, Step step) {
        requireOpen(step);
        return parties.stream()
                .filter(one -> one.id() == party && one.isAsked())
                .findFirst()
                .orElseThrow(() -> new StepRefused(step, "party-state"));
    }

    void requireOpen(Step step) {
        if (!open) {
            throw new StepRefused(step, "consultation-over");
        }
    }

    /**
     * @throws TextRefused when the meeting ends before it begins, or lies behind
     */
    static void requireTimes(Instant from, Instant until, Instant now) {
        if (!until.isAfter(from) || from.isBefore(now)) {
            throw new TextRefused("meeting.time");
        }
    }

    private void replace(long party, UnaryOperator<Party> change) {
        parties =
                parties.stream()
                        .map(one -> one.id() == party ? change.apply(one) : one)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        watchAgain();
    }

    private void watchAgain() {
        watchAt =
                parties.stream()
                        .map(Party::chaseAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }
}
