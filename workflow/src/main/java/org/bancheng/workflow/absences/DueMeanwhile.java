package org.bancheng.workflow.absences;

import java.time.LocalDate;
import java.util.List;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A matter that falls due until the absent person is back.
 *
 * @param handler whose it is, when the absent person only stands in for it
 * @param what falls due first: PROMISE, LEG, PAPER or PARTY
 * @param may who may stand in for it
 */
public record DueMeanwhile(
        MatterId matter,
        String reference,
        @Nullable String title,
        @Nullable String handler,
        String what,
        LocalDate dueOn,
        List<Colleague> may) {

    public DueMeanwhile {
        may = List.copyOf(may);
    }
}
