package org.bancheng.workflow.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.AgreedEnd;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.DueSweep;
import org.bancheng.workflow.handling.OneByOne;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reminds of papers, and brings about the agreed end when one had not come by its date. */
@Component
class CommitmentWatch implements DueSweep {

    private static final int BATCH = 500;

    private final Commitments commitments;
    private final MatterStore store;
    private final CommitmentDates dates;
    private final PaperCatalogue catalogue;
    private final AgreedEnd agreedEnd;
    private final Announcer announcer;
    private final OneByOne oneByOne;

    CommitmentWatch(
            Commitments commitments,
            MatterStore store,
            CommitmentDates dates,
            PaperCatalogue catalogue,
            AgreedEnd agreedEnd,
            Announcer announcer,
            OneByOne oneByOne) {
        this.commitments = commitments;
        this.store = store;
        this.dates = dates;
        this.catalogue = catalogue;
        this.agreedEnd = agreedEnd;
        this.announcer = announcer;
        this.oneByOne = oneByOne;
    }

    @Override
    public int sweep(Instant now) {
        return oneByOne.each("commitment", commitments.dueBy(now, BATCH), id -> fallDue(id, now));
    }

    private boolean fallDue(long id, Instant now) {
        commitments.holdMatter(id);
        Commitment due =
                commitments
                        .findById(id)
                        .filter(one -> one.watchAt != null && !one.watchAt.isAfter(now))
                        .orElse(null);
        if (due == null) {
            return false; // another node was first
        }
        Matter matter = store.load(due.matterId);
        if (due.state == CommitmentState.OFFERED) {
            due.expire(now);
            ended(matter, due, "EXPIRED", now);
        } else if (due.hasOverdue(Shanghai.dateOf(now))) {
            due.miss(now);
            ended(matter, due, "MISSED", now);
            bringAbout(catalogue.end(due.endCode), matter, due, now);
        } else {
            remind(matter, due, now);
        }
        commitments.save(due);
        store.save(matter);
        return true;
    }

    private void remind(Matter matter, Commitment due, Instant now) {
        List<OwedPaper> papers = due.remind(now, day -> dates.reminder(matter, day));
        papers.stream()
                .map(OwedPaper::dueOn)
                .min(LocalDate::compareTo)
                .ifPresent(day -> {
                    matter.said(
                            Step.LAPSE,
                            Actor.SYSTEM,
                            now,
                            Facts.of("what", "REMINDED").and("due", day));
                    announcer.tell(Kind.PAPER_REMINDER, matter, now, Map.of("due", day.toString()));
                });
    }

    private void ended(Matter matter, Commitment over, String how, Instant now) {
        matter.said(
                Step.LAPSE,
                Actor.SYSTEM,
                now,
                Facts.of("what", how).and("end", over.endCode).and("papers", missing(over)));
        announcer.tell(Kind.COMMITMENT_ENDED, matter, now, Map.of("reason", how));
        commitments.save(over);
    }

    private void bringAbout(CommitmentEnd end, Matter matter, Commitment over, Instant now) {
        Result result = end.result();
        if (result == null) {
            agreedEnd.goOn(matter, now);
        } else {
            agreedEnd.finish(matter, now, result, over.offeredBy, answer(end, over));
        }
    }

    /** The words of the commitment itself, after the papers that did not come. */
    private String answer(CommitmentEnd end, Commitment over) {
        boolean english = "en".equals(over.language);
        Locale language = english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        String papers =
                over.papers.stream()
                        .filter(paper -> paper.state() == PaperState.MISSED)
                        .map(paper -> catalogue.known(paper.paperCode()).name(language))
                        .sorted()
                        .collect(Collectors.joining(english ? ", " : "、"));
        return (english
                        ? "These papers had not come by the date you committed to: "
                        : "您承诺补交的材料到期没有收到：")
                + papers
                + (english ? ". As agreed, " : "。按照承诺书：")
                + end.text(language);
    }

    private static @Nullable String missing(Commitment over) {
        String codes =
                over.papers.stream()
                        .filter(paper -> paper.state() == PaperState.MISSED)
                        .map(OwedPaper::paperCode)
                        .sorted()
                        .collect(Collectors.joining(","));
        return codes.isEmpty() ? null : codes;
    }
}
