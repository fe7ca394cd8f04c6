package org.bancheng.workflow.matters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a matter and can be read of it; the steps that change it are in {@link Matter}.
 */
@SuppressWarnings("NullAway.Init") // filled when filed or read
abstract class MatterRow {

    MatterId id;
    @Nullable Integer version;
    Origin origin;
    MatterState state;
    boolean open;
    @Nullable Instant acceptedAt;
    Custody custody;
    Promised promised;
    String plan;
    @Nullable HandlingMode route;
    Pausing pausing;
    Watch watch;
    Closing closing;
    Extension extension = Extension.NONE;
    Refusing refusing = Refusing.NONE;
    boolean automatic;

    /** 限定查看: only its named readers read it. */
    boolean restricted;

    @Nullable MatterId mergedInto;
    Chain chain;

    /** Whether figures know it by a sum; a step that changes what it counts as takes it out. */
    boolean folded;

    /** The columns as they were read or written last; none before the first. */
    @Nullable Object[] stored = {};

    private final List<JournalEntry> unsaved = new ArrayList<>();

    public MatterId id() {
        return id;
    }

    public @Nullable Integer version() {
        return version;
    }

    public Origin origin() {
        return origin;
    }

    public Lane lane() {
        return origin.lane();
    }

    public MatterState state() {
        return state;
    }

    public Custody custody() {
        return custody;
    }

    public Promised promised() {
        return promised;
    }

    public Plan plan() {
        return Plan.parse(plan);
    }

    public @Nullable HandlingMode route() {
        return route;
    }

    public Pausing pausing() {
        return pausing;
    }

    public Watch watch() {
        return watch;
    }

    public Closing closing() {
        return closing;
    }

    public Extension extension() {
        return extension;
    }

    public Refusing refusing() {
        return refusing;
    }

    /** 限定查看: whether only its named readers may read it. */
    public boolean isRestricted() {
        return restricted;
    }

    /** Number of the last journal entry; the natural key of what a step causes. */
    public int journalSeq() {
        return chain.seq();
    }

    final void become(MatterState next) {
        state = next;
        open = next.isOpen();
        if (!open) {
            extension = extension.withoutRequest();
            refusing = Refusing.NONE;
        }
    }

    final void record(Step step, Actor by, Instant at, Facts facts) {
        String line = facts.line();
        Chain head = chain.next(id, at, step, by, line);
        unsaved.add(
                new JournalEntry(
                        id.value(),
                        head.seq(),
                        at,
                        step.name(),
                        by.code(),
                        line,
                        chain.hash(),
                        head.hash()));
        chain = head;
    }

    List<JournalEntry> takeUnsaved() {
        List<JournalEntry> entries = List.copyOf(unsaved);
        unsaved.clear();
        return entries;
    }
}
