package org.bancheng.workflow.absences;

import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A matter of the absent person that falls due until they are back.
 *
 * @param what falls due first: PROMISE, LEG, PAPER or PARTY
 * @param may who may stand in for it
 */
public record DueMeanwhile(
        MatterId matter,
        String reference,
        @Nullable String title,
        String what,
        LocalDate dueOn,
        List<Colleague> may) {

    public DueMeanwhile {
        may = List.copyOf(may);
    }
}
