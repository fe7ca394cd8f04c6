package org.bancheng.workflow.commitment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.files.Purpose;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The resident's side of a commitment, with the receipt code alone. */
@Service
@Transactional
public class CommitmentTracking {

    private final MatterStore store;
    private final Commitments commitments;
    private final CommitmentDates dates;
    private final CommitmentSheets sheets;
    private final SealedFiles files;
    private final Announcer announcer;
    private final StepTime time;

    CommitmentTracking(
            MatterStore store,
            Commitments commitments,
            CommitmentDates dates,
            CommitmentSheets sheets,
            SealedFiles files,
            Announcer announcer,
            StepTime time) {
        this.store = store;
        this.commitments = commitments;
        this.dates = dates;
        this.sheets = sheets;
        this.files = files;
        this.announcer = announcer;
        this.time = time;
    }

    /** The matter's last commitment, for somebody whom the code has shown the matter. */
    @Transactional(readOnly = true)
    public Optional<CommitmentSheet> find(TrackedMatter shown) {
        return commitments
                .findLast(shown.id().value())
                .map(found -> sheets.of(found, store.load(shown.id())));
    }

    /**
     * The resident agrees to the commitment they read; its text is kept as it stood.
     *
     * @param id of the one that was read: another one meanwhile is not agreed to
     * @param language it was read in
     */
    public void agree(String code, long id, Locale language) {
        Matter matter = open(code);
        Commitment commitment = the(id, matter);
        matter.require(Step.AGREE);
        Instant at = time.now(matter.lane());
        byte[] sealed =
                sheets.seal(
                        commitment.id, "agreed_text", sheets.wording(commitment, matter, language));
        commitment.agree(
                at, CommitmentTexts.tag(language), sealed, due -> dates.reminder(matter, due));
        matter.said(
                Step.AGREE,
                Actor.RESIDENT,
                at,
                Facts.of("what", "AGREED").and("text", commitment.textVersion).digest(sealed));
        commitments.save(commitment);
        announcer.tell(
                Kind.COMMITMENT_AGREED,
                matter,
                at,
                Map.of("due", commitment.firstDue().toString()));
        store.save(matter);
    }

    /** The resident says that a paper was handed in; the office looks. */
    public void announce(String code, long id, String paper, String words) {
        announce(code, id, paper, words, List.of());
    }

    /**
     * The same, or the paper itself comes with it.
     *
     * @param words may be blank beside a file
     * @param sent received files that are the paper
     * @throws org.bancheng.workflow.handling.TextRefused without a word and a file
     */
    public void announce(String code, long id, String paper, String words, List<Long> sent) {
        Matter matter = open(code);
        Commitment commitment = the(id, matter);
        matter.require(Step.AGREE);
        Instant at = time.now(matter.lane());
        boolean silent = words.isBlank() && !sent.isEmpty();
        byte[] sealed =
                silent
                        ? null
                        : sheets.sealWords(
                                commitment.id,
                                paper,
                                Texts.bounded(words, CommitmentOffer.LONGEST));
        commitment.announce(paper, at, sealed, due -> dates.reminder(matter, due));
        matter.said(
                Step.AGREE,
                Actor.RESIDENT,
                at,
                Facts.of("what", "ANNOUNCED")
                        .and("paper", paper)
                        .and("files", sent.isEmpty() ? null : sent.size())
                        .digest(sealed));
        commitments.save(commitment);
        files.attach(
                matter.id(), Purpose.OWED_PAPER, about(commitment.id, paper), sent, false, null);
        announcer.tell(Kind.PAPER_ANNOUNCED, matter, at, Map.of());
        store.save(matter);
    }

    /** What the files of a paper are about. */
    public static String about(long commitment, String paper) {
        return commitment + "/" + paper;
    }

    private Commitment the(long id, Matter matter) {
        return commitments
                .findLast(matter.id().value())
                .filter(last -> last.id == id)
                .orElseThrow(() -> new StepRefused(Step.AGREE, "commitment-over"));
    }

    private Matter open(String code) {
        return store.findByReceipt(code).orElseThrow(NoSuchMatter::new);
    }
}
