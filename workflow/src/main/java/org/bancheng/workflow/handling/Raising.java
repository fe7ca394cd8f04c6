package org.bancheng.workflow.handling;

import java.time.Instant;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** What 提级办 makes of a petition that has just risen a level; its new route is open already. */
public interface Raising {

    /**
     * @param leader wished for as the responsible one; none: the usual one
     * @throws org.bancheng.workflow.matters.StepRefused when the leader cannot be that
     */
    void byPerson(
            Matter matter,
            String from,
            Person by,
            @Nullable Long leader,
            @Nullable String reason,
            Instant at);

    /** 逾期自动提级. */
    void byItself(Matter matter, String from, Instant at);
}
