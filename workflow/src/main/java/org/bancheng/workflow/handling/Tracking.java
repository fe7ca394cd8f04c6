package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
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
            EnumSet.of(Step.NOTE, Step.ASSIGN, Step.WARN, Step.CONSULT, Step.OPINE);
    private static final Set<Step> RESIDENTS =
            EnumSet.of(Step.ANSWER, Step.ADD, Step.RATE, Step.REOPEN, Step.WITHDRAW);

    private final MatterStore store;
    private final Correspondence correspondence;
    private final MatterFiles files;
    private final Legwork legwork;
    private final UnitTree units;

    Tracking(
            MatterStore store,
            Correspondence correspondence,
            MatterFiles files,
            Legwork legwork,
            UnitTree units) {
        this.store = store;
        this.correspondence = correspondence;
        this.files = files;
        this.legwork = legwork;
        this.units = units;
    }

    /** What the code opens; a wrong code and no code at all give the same nothing. */
    public Optional<TrackedMatter> find(String code) {
        return store.findByReceipt(code).map(this::show);
    }

    private TrackedMatter show(Matter matter) {
        Instant settles = matter.watch().at();
        boolean finished = matter.state() == MatterState.FINISHED;
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
                matter.closing(),
                target(matter),
                finished && settles != null ? Shanghai.dateOf(settles).minusDays(1) : null,
                allowed(matter),
                timeline(matter),
                correspondence.messages(matter.id()).stream().map(Tracking::withoutName).toList(),
                files.promises(matter.id()));
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

    private List<TrackedMatter.Milestone> timeline(Matter matter) {
        return store.journal(matter.id()).stream()
                .filter(entry -> !HIDDEN.contains(Step.valueOf(entry.step())))
                .map(entry ->
                        new TrackedMatter.Milestone(
                                Step.valueOf(entry.step()), entry.at(), Facts.parse(entry.facts())))
                .toList();
    }

    private static Message withoutName(Message message) {
        return new Message(message.kind(), message.text(), null, message.at());
    }
}
