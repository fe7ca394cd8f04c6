package org.bancheng.workflow.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Raising;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names the responsible leader of a matter that rose, and the day to take it on by. What was filed
 * as sensitive is for its readers alone from then on, before anybody else is told of it.
 */
@Component
class EscalationOpening implements Raising {

    private static final int LONGEST_REASON = 1000;

    private final Escalations escalations;
    private final EscalationWords words;
    private final Leaders leaders;
    private final Readers readers;
    private final Calendars calendars;
    private final Policies policies;
    private final Announcer announcer;
    private final JdbcClient jdbc;

    EscalationOpening(
            Escalations escalations,
            EscalationWords words,
            Leaders leaders,
            Readers readers,
            Calendars calendars,
            Policies policies,
            Announcer announcer,
            JdbcClient jdbc) {
        this.escalations = escalations;
        this.words = words;
        this.leaders = leaders;
        this.readers = readers;
        this.calendars = calendars;
        this.policies = policies;
        this.announcer = announcer;
        this.jdbc = jdbc;
    }

    @Override
    public void byPerson(
            Matter matter,
            String from,
            Person by,
            @Nullable Long leader,
            @Nullable String reason,
            Instant at) {
        Escalation raised = open(matter, from, by.id(), leader, at);
        if (reason != null) {
            raised.reason = words.sealReason(raised.id, Texts.bounded(reason, LONGEST_REASON));
        }
        begin(raised, matter, by.actor(), at);
    }

    @Override
    public void byItself(Matter matter, String from, Instant at) {
        begin(open(matter, from, null, null, at), matter, Actor.SYSTEM, at);
    }

    private Escalation open(
            Matter matter, String from, @Nullable Long by, @Nullable Long wished, Instant at) {
        escalations
                .findLast(matter.id().value())
                .filter(last -> last.state.isOpen())
                .ifPresent(before -> {
                    before.leave(at);
                    escalations.save(before);
                });
        String to = matter.custody().unitCode();
        List<ResponsibleLeader> possible = leaders.of(to, matter);
        Long leader = possible.isEmpty() ? null : Long.valueOf(possible.getFirst().id());
        if (wished != null) {
            if (possible.stream().noneMatch(one -> one.id() == wished)) {
                throw new StepRefused(Step.ESCALATE, "leader-unknown");
            }
            leader = wished;
        }
        int days = policies.version(matter.origin().policyVersion()).escalationAcceptDays();
        LocalDate acceptBy = calendars.current().plus(Shanghai.dateOf(at), days);
        return Escalation.raised(matter.id(), from, to, by, leader, acceptBy, at);
    }

    private void begin(Escalation raised, Matter matter, Actor by, Instant at) {
        Long leader = raised.leaderId;
        boolean restrict = leader != null && (matter.isRestricted() || isSensitive(matter));
        matter.said(
                Step.LEAD,
                by,
                at,
                Facts.of("what", raised.byItself ? "RAISED_BY_ITSELF" : "RAISED")
                        .and("leader", leader)
                        .and("due", raised.acceptBy)
                        .and("restricted", restrict)
                        .digest(raised.reason));
        escalations.save(raised);
        if (leader == null) {
            return;
        }
        if (restrict) {
            matter.restrict(true);
            readers.add(matter.id(), leader, at);
        }
        announcer.tell(Kind.ESCALATED, matter, null, at, raised.told());
    }

    /** As the resident's answers said, whatever came of them since. */
    private boolean isSensitive(Matter matter) {
        return jdbc
                .sql("SELECT signals FROM petition WHERE matter_id = ?")
                .param(matter.id().value())
                .query(String.class)
                .optional()
                .stream()
                .flatMap(signals -> Arrays.stream(signals.split(",")))
                .anyMatch(signal -> Objects.equals(signal, Signal.SENSITIVE.name()));
    }
}
