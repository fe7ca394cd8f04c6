package org.bancheng.workflow.figures;

import java.util.List;
import org.bancheng.workflow.matters.HandlingMode;
import org.jspecify.annotations.Nullable;

/**
 * What the legs of one mode came to. Opened = done + moved + skipped + running; overdue is part of
 * running.
 *
 * @param done closed because the work of the mode was done
 * @param inTime done no later than the leg's own date
 * @param limited done, with a date of its own to be judged by
 * @param moved another route took over
 * @param skipped the matter ended before
 * @param running still open at the end of the day
 * @param overdue running, its date passed
 * @param workingDays of the done ones, all together: working dates in (opening, closing]
 */
public record ModeLine(
        HandlingMode mode,
        long done,
        long inTime,
        long limited,
        long moved,
        long skipped,
        long running,
        long overdue,
        long workingDays,
        List<ModeFact> facts) {

    public ModeLine {
        facts = List.copyOf(facts);
    }

    static ModeLine none(HandlingMode mode) {
        return new ModeLine(mode, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    }

    ModeLine plus(ModeLine other) {
        return new ModeLine(
                mode,
                done + other.done,
                inTime + other.inTime,
                limited + other.limited,
                moved + other.moved,
                skipped + other.skipped,
                running + other.running,
                overdue + other.overdue,
                workingDays + other.workingDays,
                facts);
    }

    ModeLine with(List<ModeFact> others) {
        return new ModeLine(
                mode, done, inTime, limited, moved, skipped, running, overdue, workingDays, others);
    }

    public long opened() {
        return done + moved + skipped + running;
    }

    /** Done in time out of what had to be done by now. */
    public Ratio inTimeRate() {
        return new Ratio(inTime, limited + overdue);
    }

    public @Nullable String averageWorkingDays() {
        return new Ratio(workingDays, done).mean();
    }
}
