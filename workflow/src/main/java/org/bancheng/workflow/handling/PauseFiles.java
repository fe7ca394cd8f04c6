package org.bancheng.workflow.handling;

import java.util.List;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;

/** Keeps the files that prove a pause, in the pause's own transaction. */
public interface PauseFiles {

    /**
     * @param pause its number within the matter
     * @throws TextRefused when they are too many, or one is gone
     */
    void keep(MatterId matter, int pause, List<Long> files, Person by);
}
