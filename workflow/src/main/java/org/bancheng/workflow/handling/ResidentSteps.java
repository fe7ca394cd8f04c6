package org.bancheng.workflow.handling;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a resident does with the receipt code alone. A tip's words never come here: its lane seals
 * them itself and passes none.
 */
@Service
@Transactional
public class ResidentSteps {

    /** Steps whose taker must not rate what comes of them. */
    private static final Set<Step> FINISHING =
            EnumSet.of(
                    Step.FINISH,
                    Step.PROPOSE_REFUSAL,
                    Step.SIGN_REFUSAL,
                    Step.COMPLETE_LEG,
                    Step.WORK);

    private final MatterStore store;
    private final Legwork legwork;
    private final Reckoning reckoning;
    private final Pauses pauses;
    private final Correspondence correspondence;
    private final Announcer announcer;
    private final MergedMatters merged;
    private final RatingChecks checks;
    private final StepTime time;

    ResidentSteps(
            MatterStore store,
            Legwork legwork,
            Reckoning reckoning,
            Pauses pauses,
            Correspondence correspondence,
            Announcer announcer,
            MergedMatters merged,
            RatingChecks checks,
            StepTime time) {
        this.store = store;
        this.legwork = legwork;
        this.reckoning = reckoning;
        this.pauses = pauses;
        this.correspondence = correspondence;
        this.announcer = announcer;
        this.merged = merged;
        this.checks = checks;
        this.time = time;
    }

    /** Answers what was asked, which starts the clock again, or adds something unasked. */
    public void say(String code, @Nullable String words) {
        Matter matter = open(code);
        Instant at = time.now(matter.lane());
        boolean asked = Step.ANSWER.allowedIn(matter.state());
        matter.require(asked ? Step.ANSWER : Step.ADD);
        byte[] sealed =
                write(matter, asked ? Message.Kind.ANSWER : Message.Kind.ADDITION, words, at);
        Facts facts = Facts.none().digest(sealed);
        if (asked) {
            pauses.end(matter, Actor.RESIDENT, Step.ANSWER, at, facts);
        } else {
            matter.said(Step.ADD, Actor.RESIDENT, at, facts);
        }
        announcer.tell(Kind.ANSWERED, matter, at, Map.of());
        store.save(matter);
    }

    /**
     * 评价.
     *
     * @param stars 5 (非常满意) to 1 (非常不满意)
     * @param accounts of staff that signed in with the browser that rates
     * @throws StepRefused when one of them had a part in the finish (features F61)
     */
    public void rate(String code, int stars, @Nullable String words, Set<Long> accounts) {
        if (stars < 1 || stars > 5) {
            throw new TextRefused("rating.bounds");
        }
        Matter matter = open(code);
        requireOther(matter, accounts);
        Instant at = time.now(matter.lane());
        byte[] sealed =
                words == null || words.isBlank()
                        ? null
                        : write(matter, Message.Kind.RATING, words, at);
        matter.rate(at, stars, Facts.none().digest(sealed));
        checks.rated(matter, stars, at);
        store.save(matter);
    }

    /** A rating from a browser that no member of staff signed in with. */
    public void rate(String code, int stars, @Nullable String words) {
        rate(code, stars, words, Set.of());
    }

    /** Nobody rates what the own account finished, from the own browser either. */
    private void requireOther(Matter matter, Set<Long> accounts) {
        boolean own =
                !accounts.isEmpty()
                        && store.journal(matter.id()).stream()
                                .filter(entry -> FINISHING.contains(Step.valueOf(entry.step())))
                                .anyMatch(entry ->
                                        new Actor(entry.actor())
                                                .staffId()
                                                .filter(accounts::contains)
                                                .isPresent());
        if (own) {
            throw new StepRefused(Step.RATE, "own-finish");
        }
    }

    /** 重新办理: the last route opens again at the unit that finished it; the first clock runs on. */
    public void reopen(String code, @Nullable String words) {
        Matter matter = open(code);
        matter.require(Step.REOPEN);
        Instant at = time.now(matter.lane());
        byte[] sealed = write(matter, Message.Kind.REOPENING, words, at);
        matter.reopen(Actor.RESIDENT, at, Shanghai.dateOf(at), Facts.none().digest(sealed));
        legwork.comeBack(matter, at);
        announcer.tell(Kind.REOPENED, matter, at, Map.of());
        store.save(matter);
    }

    /** 撤回. A sign-up is cancelled instead, which gives its seats back. */
    public void withdraw(String code) {
        Matter matter = open(code);
        if (matter.lane() == Lane.SIGNUP) {
            throw new StepRefused(Step.WITHDRAW, "sign-up");
        }
        Instant at = time.now(matter.lane());
        if (matter.pausing().since() != null) {
            pauses.end(matter, Actor.RESIDENT, Step.ANSWER, at, Facts.none());
        }
        matter.withdraw(at, Shanghai.dateOf(at), Facts.none());
        legwork.closeAll(matter, at, LegOutcome.SKIPPED);
        announcer.tell(Kind.WITHDRAWN, matter, at, Map.of());
        merged.goOnAlone(matter, at);
        store.save(matter);
    }

    private Matter open(String code) {
        return store.findByReceipt(code).orElseThrow(NoSuchMatter::new);
    }

    private byte @Nullable [] write(
            Matter matter, Message.Kind kind, @Nullable String words, Instant at) {
        return matter.lane() == Lane.TIP
                ? null
                : correspondence.write(matter.id(), kind, null, words == null ? "" : words, at);
    }
}
