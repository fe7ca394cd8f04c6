package org.bancheng.workflow.handling;

import org.bancheng.workflow.matters.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk decided about the plan.
 *
 * @param plan with at least one route
 * @param reason wanted when the plan is not the advised one; the resident reads it when it
 *     lengthens the promise
 */
public record Decision(Plan plan, @Nullable String reason) {}
