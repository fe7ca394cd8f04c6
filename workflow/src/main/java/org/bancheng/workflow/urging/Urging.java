package org.bancheng.workflow.urging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.deadlines.WorkingCalendar;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.Grasp;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 催办. A resident may urge from the first working day after filing on, and then once in so many
 * working days of the matter's policy; a supervisor whenever there is a reason, but never in a
 * matter they had a hand in (design 9). It moves no date.
 */
@Service
@Transactional
public class Urging {

    /** Of a resident's words and of a supervisor's reason, in code points. */
    public static final int LONGEST = 500;

    /** What does not make a matter one's own. */
    private static final Set<Step> ASIDE =
            EnumSet.of(Step.NOTE, Step.HELD, Step.RELAPSE, Step.URGE);

    private final MatterStore store;
    private final Grasp grasp;
    private final Urges urges;
    private final Calendars calendars;
    private final Policies policies;
    private final Announcer announcer;
    private final StepTime time;

    Urging(
            MatterStore store,
            Grasp grasp,
            Urges urges,
            Calendars calendars,
            Policies policies,
            Announcer announcer,
            StepTime time) {
        this.store = store;
        this.grasp = grasp;
        this.urges = urges;
        this.calendars = calendars;
        this.policies = policies;
        this.announcer = announcer;
        this.time = time;
    }

    /**
     * When the holder of the code may urge; empty where there is nothing to urge: a tip, a matter
     * that is over, or one that waits for the resident.
     */
    @Transactional(readOnly = true)
    public Optional<UrgeChance> chance(TrackedMatter shown) {
        Matter matter = store.load(shown.id());
        return canBeUrged(matter)
                ? Optional.of(chance(matter, time.now(matter.lane())))
                : Optional.empty();
    }

    /**
     * The resident urges.
     *
     * @param words may be left out
     * @throws StepRefused before it is possible (again), in tips and when the resident's answer is
     *     waited for
     */
    public void urge(String code, @Nullable String words) {
        Matter matter = store.findByReceipt(code).orElseThrow(NoSuchMatter::new);
        matter.require(Step.URGE);
        if (matter.lane() == Lane.TIP) {
            throw new StepRefused(Step.URGE, "urge-tip");
        }
        if (waitsForResident(matter)) {
            throw new StepRefused(Step.URGE, "urge-your-turn");
        }
        Instant at = time.now(matter.lane());
        if (!chance(matter, at).isOpen()) {
            throw new StepRefused(Step.URGE, "urge-early");
        }
        String said = words == null || words.isBlank() ? null : Texts.bounded(words, LONGEST);
        urge(matter, Actor.RESIDENT, said, at);
    }

    /** 督办: a supervisor urges, and says why. */
    public void urge(Person by, MatterId id, int version, @Nullable String reason) {
        Matter matter = grasp.take(by, id, version, Step.URGE);
        boolean handled =
                store.journal(id).stream()
                        .filter(entry -> !ASIDE.contains(Step.valueOf(entry.step())))
                        .anyMatch(entry -> entry.actor().equals(by.actor().code()));
        if (handled) {
            throw new StepRefused(Step.URGE, "own-matter");
        }
        urge(
                matter,
                by.actor(),
                Texts.bounded(reason == null ? "" : reason, LONGEST),
                time.now(matter.lane()));
    }

    /** Having the file proves that its reader may read. */
    @Transactional(readOnly = true)
    public List<UrgeLine> of(MatterFile file) {
        return urges.of(file.matter().id());
    }

    private void urge(Matter matter, Actor by, @Nullable String words, Instant at) {
        byte[] sealed = urges.add(matter.id(), by.staffId().orElse(null), words, at);
        matter.said(Step.URGE, by, at, Facts.none().digest(sealed));
        announcer.tell(Kind.URGED, matter, at, Map.of());
        store.save(matter);
    }

    private UrgeChance chance(Matter matter, Instant now) {
        WorkingCalendar calendar = calendars.current();
        LocalDate first = calendar.plus(matter.origin().filedOn(), 1);
        int pause = policies.version(matter.origin().policyVersion()).urgeDays();
        Optional<UrgeLine> last = urges.lastOfResident(matter.id());
        LocalDate lastOn = last.map(line -> Shanghai.dateOf(line.at())).orElse(null);
        return new UrgeChance(
                Shanghai.dateOf(now),
                lastOn == null ? first : calendar.plus(lastOn, pause),
                lastOn,
                last.map(line -> !line.isOpen()).orElse(false));
    }

    private static boolean canBeUrged(Matter matter) {
        return matter.lane() != Lane.TIP
                && !matter.origin().historical()
                && Step.URGE.allowedIn(matter.state())
                && !waitsForResident(matter);
    }

    private static boolean waitsForResident(Matter matter) {
        return matter.pausing().since() != null
                && matter.pausing().reason() == PauseReason.RESIDENT;
    }
}
