package org.bancheng.workflow.matters;

import java.util.Optional;

/** Each lane keeps its own addresses; a step asks the lane of the matter. */
public interface LaneContacts {

    Lane lane();

    /** The contact of the matter's resident, if an address was given. */
    Optional<Contact> contactOf(MatterId matter);
}
