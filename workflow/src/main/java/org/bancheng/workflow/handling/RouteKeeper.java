package org.bancheng.workflow.handling;

import java.time.Instant;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Step;

/** What a route holds beside its leg: asked before a person leaves it, told when it was left. */
public interface RouteKeeper {

    HandlingMode mode();

    /**
     * @throws org.bancheng.workflow.matters.StepRefused while the route may not be left by the step
     */
    void requireDone(Matter matter, Step step);

    /** Another route is open, or none any more; often there is nothing left to close. */
    void left(Matter matter, Instant at);
}
