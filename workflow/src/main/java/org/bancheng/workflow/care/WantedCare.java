package org.bancheng.workflow.care;

import java.util.Set;
import org.bancheng.workflow.matters.MatterId;

/** Knows which extra help a resident's own answers call for; the lane that asks them has it. */
public interface WantedCare {

    /** Codes of services; empty when nothing was said. */
    Set<String> services(MatterId matter);
}
