package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.holding.Holdings;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.JournalEntry;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 查询进度: what the holder of a receipt code may know. */
@Service
@Transactional(readOnly = true)
public class Tracking {

    private static final Set<Step> HIDDEN =
            EnumSet.of(
                    Step.NOTE,
                    Step.ASSIGN,
                    Step.RECUSE,
                    Step.WARN,
                    Step.ASK_EXTENSION,
                    Step.DECLINE_EXTENSION,
                    Step.LAPSE_EXTENSION,
                    Step.PROPOSE_REFUSAL,
                    Step.RETURN_REFUSAL,
                    Step.ABSORB,
                    Step.CONSULT,
                    Step.OPINE,
                    Step.LEAD,
                    Step.SEAL_OVER,
                    Step.ERASE);
    private static final Set<Step> RESIDENTS =
            EnumSet.of(Step.ANSWER, Step.ADD, Step.RATE, Step.REOPEN, Step.WITHDRAW);

    private final MatterStore store;
    private final Correspondence correspondence;
    private final MatterFiles files;
    private final MatterRecords records;
    private final Recount recount;
    private final Holdings holdings;
    private final Rechecks rechecks;
    private final Legwork legwork;
    private final UnitTree units;
    private final StepTime time;

    Tracking(
            MatterStore store,
            Correspondence correspondence,
            MatterFiles files,
            MatterRecords records,
            Recount recount,
            Holdings holdings,
            Rechecks rechecks,
            Legwork legwork,
            UnitTree units,
            StepTime time) {
        this.store = store;
        this.correspondence = correspondence;
        this.files = files;
        this.records = records;
        this.recount = recount;
        this.holdings = holdings;
        this.rechecks = rechecks;
        this.legwork = legwork;
        this.units = units;
        this.time = time;
    }

    /** What the code opens; a wrong code and no code at all give the same nothing. */
    public Optional<TrackedMatter> find(String code) {
        return store.findByReceipt(code).map(this::show);
    }

    private TrackedMatter show(Matter matter) {
        Instant settles = matter.watch().at();
        Instant now = time.now(matter.lane());
        List<JournalEntry> journal = store.journal(matter.id());
        List<PromiseLine> promises = files.promises(matter.id());
        boolean finished = matter.state() == MatterState.FINISHED;
        MatterId into = matter.mergedInto();
        Matter survivor = into == null ? null : store.load(into);
        return new TrackedMatter(
                matter.id(),
                matter.origin().reference(),
                matter.lane(),
                matter.state(),
                matter.origin().title(),
                matter.custody().unitCode(),
                units.find(matter.custody().unitCode()).map(Unit::name).orElse(""),
                matter.route(),
                matter.origin().filedAt(),
                matter.promised(),
                matter.pausing(),
                survivor == null ? matter.closing() : survivor.closing().told(),
                target(matter),
                finished && settles != null ? Shanghai.dateOf(settles).minusDays(1) : null,
                allowed(matter),
                timeline(journal),
                messages(matter, survivor),
                promises,
                records.pauses(matter.id()),
                recount.dayByDay(matter, promises, Shanghai.dateOf(now)),
                holdings.of(journal, now).orElse(null),
                rechecks.open(matter.id(), now).orElse(null));
    }

    private @Nullable LocalDate target(Matter matter) {
        return matter.closing().reopened() > 0 && matter.state().isOpen()
                ? legwork.routeDue(matter)
                : null;
    }

    private static Set<Step> allowed(Matter matter) {
        EnumSet<Step> steps = EnumSet.copyOf(RESIDENTS);
        steps.removeIf(step -> !step.allowedIn(matter.state()));
        if (matter.closing().rating() != null) {
            steps.remove(Step.RATE);
        }
        return steps;
    }

    private static List<TrackedMatter.Milestone> timeline(List<JournalEntry> journal) {
        return journal.stream()
                .filter(entry -> !HIDDEN.contains(Step.valueOf(entry.step())))
                .map(entry ->
                        new TrackedMatter.Milestone(
                                Step.valueOf(entry.step()), entry.at(), Facts.parse(entry.facts())))
                .toList();
    }

    /** The own messages, and the answer of the matter it was merged into once that is finished. */
    private List<Message> messages(Matter matter, @Nullable Matter survivor) {
        Stream<Message> own = correspondence.messages(matter.id()).stream();
        Stream<Message> answer =
                survivor == null || survivor.closing().result() == null
                        ? Stream.empty()
                        : correspondence.messages(survivor.id()).stream()
                                .filter(message -> message.kind() == Message.Kind.RESULT)
                                .reduce((earlier, later) -> later)
                                .stream();
        return Stream.concat(own, answer).map(Tracking::withoutName).toList();
    }

    private static Message withoutName(Message message) {
        return new Message(message.kind(), message.text(), null, message.at());
    }
}
