package org.bancheng.workflow.immediate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bancheng.workflow.files.Purpose;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.Grasp;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Leg;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record what was done in 马上办, alone or with the step it allows, in one transaction. */
@Service
@Transactional
public class ImmediateDesk {

    private final Grasp grasp;
    private final MatterStore store;
    private final Handling handling;
    private final Works works;
    private final ActCatalogue catalogue;
    private final SealedFiles files;
    private final StepTime time;

    ImmediateDesk(
            Grasp grasp,
            MatterStore store,
            Handling handling,
            Works works,
            ActCatalogue catalogue,
            SealedFiles files,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.handling = handling;
        this.works = works;
        this.catalogue = catalogue;
        this.files = files;
        this.time = time;
    }

    public ImmediateTerms terms() {
        return catalogue.terms();
    }

    /** What was done, for somebody who has the file in hand. */
    @Transactional(readOnly = true)
    public List<WorkLine> find(MatterFile file) {
        return works.of(file.matter().id(), files.of(file));
    }

    /** The same for the resident: what they may see of it, and no name. */
    @Transactional(readOnly = true)
    public List<WorkLine> find(TrackedMatter shown) {
        return works.of(shown.id(), files.of(shown)).stream()
                .map(line ->
                        new WorkLine(
                                line.id(),
                                line.act(),
                                line.words(),
                                null,
                                line.files(),
                                null,
                                line.at()))
                .toList();
    }

    /** Whether the matter cannot be finished, nor the route completed, before something is done. */
    @Transactional(readOnly = true)
    public boolean isWanted(MatterFile file) {
        Matter matter = file.matter();
        return matter.lane() == Lane.PETITION
                && matter.route() == HandlingMode.IMMEDIATE
                && !works.anyInHand(matter.id());
    }

    /**
     * Puts on record what was done.
     *
     * @return the version the matter has now
     * @throws StepRefused outside of 马上办
     * @throws org.bancheng.workflow.handling.TextRefused for words or an act that are missing, and
     *     where there is neither a file nor a listed reason
     */
    public int record(Person by, MatterId id, int version, WorkForm form) {
        Matter matter = grasp.take(by, id, version, Step.WORK);
        Leg leg =
                store.openLegs(id).stream()
                        .filter(open -> open.mode() == HandlingMode.IMMEDIATE)
                        .filter(open -> matter.lane() == Lane.PETITION)
                        .findFirst()
                        .orElseThrow(() -> new StepRefused(Step.WORK, "not-immediate"));
        String act = catalogue.requiredAct(form.act());
        String words = Texts.bounded(form.words(), WorkForm.LONGEST);
        boolean proven = !form.files().isEmpty();
        String unproven = proven ? null : catalogue.requiredReason(form.unproven());
        Instant at = time.now(matter.lane());
        long work = RowId.ordered(at);
        byte[] sealed = works.add(work, leg, act, words, unproven, by.id(), at);
        if (proven) {
            files.attach(
                    id,
                    Purpose.PROOF,
                    Works.about(work),
                    form.files(),
                    form.forResident(),
                    by.id());
        }
        matter.said(
                Step.WORK,
                by.actor(),
                at,
                Facts.of("act", act)
                        .and("files", form.files().size())
                        .and("unproven", unproven)
                        .digest(sealed));
        return Objects.requireNonNull(store.save(matter).version());
    }

    /** Puts it on record and completes the route. */
    public void completeLeg(Person by, MatterId id, int version, WorkForm form, String note) {
        handling.completeLeg(by, id, record(by, id, version, form), note);
    }

    /** Puts it on record and finishes the matter. */
    public void finish(
            Person by, MatterId id, int version, WorkForm form, Result result, String answer) {
        handling.finish(by, id, record(by, id, version, form), result, answer);
    }
}
