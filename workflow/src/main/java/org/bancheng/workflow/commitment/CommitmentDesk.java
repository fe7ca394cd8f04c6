package org.bancheng.workflow.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Grasp;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's side of a commitment. Every step is one transaction. */
@Service
@Transactional
public class CommitmentDesk {

    private final Grasp grasp;
    private final MatterStore store;
    private final Commitments commitments;
    private final Breaches breaches;
    private final PaperCatalogue catalogue;
    private final CommitmentTexts texts;
    private final CommitmentDates dates;
    private final CommitmentSheets sheets;
    private final Announcer announcer;
    private final StepTime time;

    CommitmentDesk(
            Grasp grasp,
            MatterStore store,
            Commitments commitments,
            Breaches breaches,
            PaperCatalogue catalogue,
            CommitmentTexts texts,
            CommitmentDates dates,
            CommitmentSheets sheets,
            Announcer announcer,
            StepTime time) {
        this.grasp = grasp;
        this.store = store;
        this.commitments = commitments;
        this.breaches = breaches;
        this.catalogue = catalogue;
        this.texts = texts;
        this.dates = dates;
        this.sheets = sheets;
        this.announcer = announcer;
        this.time = time;
    }

    /** The matter's last commitment, for somebody who has its file in hand. */
    @Transactional(readOnly = true)
    public Optional<CommitmentSheet> find(MatterFile file) {
        return commitments
                .findLast(file.matter().id().value())
                .map(found -> sheets.of(found, file.matter()));
    }

    /** What there is to choose from, for somebody who has the file in hand. */
    @Transactional(readOnly = true)
    public CommitmentTerms terms(MatterFile file) {
        Matter matter = file.matter();
        LocalDate today = Shanghai.dateOf(time.now(matter.lane()));
        PaperDates possible = dates.of(matter, today);
        return new CommitmentTerms(
                catalogue.of(matter.origin().category()),
                catalogue.ends(),
                possible.usual(),
                possible.latest(),
                barredUntil(matter, today));
    }

    /**
     * Draws a commitment up; it holds once the resident agrees.
     *
     * @throws StepRefused outside of 容缺办, beside another commitment, for a paper that cannot be
     *     missing, after a broken commitment, or when the promise is too near
     * @throws org.bancheng.workflow.handling.TextRefused for a date or a code that cannot be
     */
    public void offer(Person by, MatterId id, int version, CommitmentOffer offer) {
        Matter matter = grasp.take(by, id, version, Step.COMMIT);
        if (matter.lane() != Lane.PETITION || matter.route() != HandlingMode.COMMITMENT) {
            throw new StepRefused(Step.COMMIT, "not-commitment");
        }
        if (last(id).filter(before -> before.state.isOpen()).isPresent()) {
            throw new StepRefused(Step.COMMIT, "commitment-there");
        }
        Instant at = time.now(matter.lane());
        LocalDate today = Shanghai.dateOf(at);
        if (barredUntil(matter, today) != null) {
            throw new StepRefused(Step.COMMIT, "commitment-barred");
        }
        Map<CataloguePaper, LocalDate> missing = new LinkedHashMap<>();
        new TreeMap<>(offer.papers())
                .forEach((code, due) ->
                        missing.put(catalogue.required(code, matter.origin().category()), due));
        CommitmentEnd end = catalogue.end(offer.end());
        Commitment made =
                Commitment.offered(
                        id,
                        missing,
                        dates.of(matter, today),
                        end,
                        texts.current(today),
                        by.id(),
                        at);
        made.meanwhile = sheets.seal(made.id, "meanwhile", offer.meanwhile());
        made.phoneHash = breaches.phoneOf(id.value());
        matter.said(
                Step.COMMIT,
                by.actor(),
                at,
                Facts.of("what", "OFFERED")
                        .and("papers", String.join(",", new TreeMap<>(offer.papers()).keySet()))
                        .and("due", made.firstDue())
                        .and("end", end.code())
                        .and("text", made.textVersion)
                        .digest(made.meanwhile));
        commitments.save(made);
        announcer.tell(
                Kind.COMMITMENT_OFFERED, matter, at, Map.of("due", made.firstDue().toString()));
        store.save(matter);
    }

    /** Marks a paper as received; with the last one the commitment is kept. */
    public void receive(Person by, MatterId id, int version, String paper) {
        Matter matter = grasp.take(by, id, version, Step.COMMIT);
        Commitment commitment = required(id);
        Instant at = time.now(matter.lane());
        commitment.receive(paper, at, due -> dates.reminder(matter, due));
        boolean kept = commitment.state == CommitmentState.KEPT;
        matter.said(
                Step.COMMIT,
                by.actor(),
                at,
                Facts.of("what", kept ? "KEPT" : "RECEIVED").and("paper", paper));
        commitments.save(commitment);
        if (kept) {
            announcer.tell(Kind.COMMITMENT_KEPT, matter, at, Map.of());
        }
        store.save(matter);
    }

    /** What the resident announced will not do; the paper is owed again, with the reason. */
    public void decline(Person by, MatterId id, int version, String paper, String reason) {
        Matter matter = grasp.take(by, id, version, Step.COMMIT);
        Commitment commitment = required(id);
        Instant at = time.now(matter.lane());
        byte[] sealed = sheets.sealWords(commitment.id, paper, bounded(reason));
        LocalDate until = dates.grace(matter, Shanghai.dateOf(at));
        commitment.decline(paper, until, sealed, due -> dates.reminder(matter, due));
        LocalDate due = commitment.one(paper, Step.COMMIT, PaperState.OWED).dueOn();
        matter.said(
                Step.COMMIT,
                by.actor(),
                at,
                Facts.of("what", "DECLINED").and("paper", paper).and("due", due).digest(sealed));
        commitments.save(commitment);
        announcer.tell(Kind.PAPER_DECLINED, matter, at, Map.of("due", due.toString()));
        store.save(matter);
    }

    /** The office lets the resident out of it, with a reason the resident reads. */
    public void release(Person by, MatterId id, int version, String reason) {
        Matter matter = grasp.take(by, id, version, Step.COMMIT);
        Commitment commitment = required(id);
        Instant at = time.now(matter.lane());
        byte[] sealed = sheets.seal(commitment.id, "reason", bounded(reason));
        commitment.release(at, sealed);
        matter.said(Step.COMMIT, by.actor(), at, Facts.of("what", "RELEASED").digest(sealed));
        commitments.save(commitment);
        announcer.tell(
                Kind.COMMITMENT_ENDED,
                matter,
                at,
                Map.of("reason", CommitmentState.RELEASED.name()));
        store.save(matter);
    }

    private static String bounded(String words) {
        return Texts.bounded(words, CommitmentOffer.LONGEST);
    }

    private Optional<Commitment> last(MatterId matter) {
        return commitments.findLast(matter.value());
    }

    private Commitment required(MatterId matter) {
        return last(matter).orElseThrow(() -> new StepRefused(Step.COMMIT, "commitment-over"));
    }

    private @Nullable LocalDate barredUntil(Matter matter, LocalDate today) {
        LocalDate broken = breaches.last(matter.id().value());
        LocalDate until = broken == null ? null : broken.plusDays(dates.barDays(matter));
        return until == null || until.isBefore(today) ? null : until;
    }
}
