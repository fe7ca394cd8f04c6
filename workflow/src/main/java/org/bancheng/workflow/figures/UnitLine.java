package org.bancheng.workflow.figures;

import org.bancheng.workflow.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit among its like.
 *
 * @param tally of the unit and everything below it
 * @param place 1 for the best on-time rate of its type; equal rates share it; none for a unit of
 *     too few matters
 */
public record UnitLine(Unit unit, Tally tally, @Nullable Integer place) {}
