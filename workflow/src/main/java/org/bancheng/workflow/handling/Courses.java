package org.bancheng.workflow.handling;

import java.time.Instant;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.Matter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the modes' own packages may do to the legs of a matter; the caller saves the matter. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Courses {

    private final Legwork legwork;

    Courses(Legwork legwork) {
        this.legwork = legwork;
    }

    /**
     * The route in hand came to its decision: the plan's next route opens, or 马上办 to carry it out.
     */
    public void decided(Matter matter, Actor by, Instant at) {
        legwork.decided(matter, by, at);
    }

    /** Opens 暖心办 beside the route, unless it is open. */
    public void openCare(Matter matter, Instant at) {
        legwork.openOverlay(matter, HandlingMode.CARE, at);
    }

    /** Nothing of 暖心办 is left to do. */
    public void closeCare(Matter matter, Instant at, LegOutcome outcome) {
        legwork.closeOverlay(matter, HandlingMode.CARE, at, outcome);
    }
}
