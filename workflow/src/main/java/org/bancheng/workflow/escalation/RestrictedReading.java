package org.bancheng.workflow.escalation;

import java.time.Instant;
import java.util.List;
import org.bancheng.workflow.escalation.EscalationSheet.Kind;
import org.bancheng.workflow.escalation.EscalationSheet.Reader;
import org.bancheng.workflow.handling.Grasp;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 限定查看: the responsible leader keeps an escalated matter to named readers, each for a reason. Every
 * list, page and figure's list asks the same query; numbers count the matter all the same.
 */
@Service
@Transactional
public class RestrictedReading {

    private final Grasp grasp;
    private final MatterStore store;
    private final Escalations escalations;
    private final EscalationWords words;
    private final Readers readers;
    private final StepTime time;

    RestrictedReading(
            Grasp grasp,
            MatterStore store,
            Escalations escalations,
            EscalationWords words,
            Readers readers,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.escalations = escalations;
        this.words = words;
        this.readers = readers;
        this.time = time;
    }

    /** Who could be named: whoever could read it if it were not restricted. */
    @Transactional(readOnly = true)
    public List<Reader> possible(MatterFile file) {
        return readers.possible(file.matter());
    }

    /** From now on only the leader and whom the leader names. */
    public void restrict(Person by, MatterId id, int version, String reason) {
        Taken taken = take(by, id, version);
        if (taken.matter.isRestricted()) {
            throw new StepRefused(Step.LEAD, "restricted-already");
        }
        taken.matter.restrict(true);
        readers.add(id, by.id(), taken.at);
        say(taken, by, Kind.RESTRICTED, null, reason);
    }

    /** Everybody in scope reads it again. */
    public void lift(Person by, MatterId id, int version, String reason) {
        Taken taken = take(by, id, version);
        requireRestricted(taken);
        taken.matter.restrict(false);
        readers.clear(id);
        say(taken, by, Kind.LIFTED, null, reason);
    }

    /**
     * @throws StepRefused for somebody who could not read it unrestricted either
     */
    public void add(Person by, MatterId id, int version, long reader, String reason) {
        Taken taken = take(by, id, version);
        requireRestricted(taken);
        if (readers.possible(taken.matter).stream().noneMatch(one -> one.id() == reader)) {
            throw new StepRefused(Step.LEAD, "reader-unknown");
        }
        readers.add(id, reader, taken.at);
        say(taken, by, Kind.READER_ADDED, reader, reason);
    }

    public void remove(Person by, MatterId id, int version, long reader, String reason) {
        Taken taken = take(by, id, version);
        requireRestricted(taken);
        if (reader == by.id() || !readers.remove(id, reader)) {
            throw new StepRefused(Step.LEAD, "reader-unknown");
        }
        say(taken, by, Kind.READER_REMOVED, reader, reason);
    }

    private record Taken(Matter matter, Escalation escalation, Instant at) {}

    private Taken take(Person by, MatterId id, int version) {
        Matter matter = grasp.take(by, id, version, Step.LEAD);
        Escalation escalation =
                escalations
                        .findLast(id.value())
                        .orElseThrow(() -> new StepRefused(Step.LEAD, "escalation-over"));
        escalation.requireResponsible(by.id());
        return new Taken(matter, escalation, time.now(matter.lane()));
    }

    private static void requireRestricted(Taken taken) {
        if (!taken.matter.isRestricted()) {
            throw new StepRefused(Step.LEAD, "restricted-not");
        }
    }

    private void say(Taken taken, Person by, Kind kind, @Nullable Long whom, String reason) {
        byte[] sealed = words.add(taken.escalation, kind, by.id(), whom, reason, taken.at);
        taken.matter.said(
                Step.LEAD,
                by.actor(),
                taken.at,
                Facts.of("what", kind).and("reader", whom).digest(sealed));
        store.save(taken.matter);
    }
}
