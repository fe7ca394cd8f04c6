package org.bancheng.workflow.absences;

import java.time.LocalDate;
import java.util.Map;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * What is entered.
 *
 * @param deputy who stands in for all that comes meanwhile (B 角)
 * @param usual whether that one is offered first from now on
 * @param deputies who stands in for a matter that falls due meanwhile
 */
public record AbsenceForm(
        long staff,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable AbsenceKind kind,
        @Nullable Long deputy,
        boolean usual,
        Map<MatterId, Long> deputies) {

    public AbsenceForm {
        deputies = Map.copyOf(deputies);
    }
}
