package org.bancheng.workflow.absences;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whose absence may be entered, or who may stand in.
 *
 * @param deputy the usual one (B 角)
 */
public record Colleague(long id, String name, String unitName, @Nullable Long deputy) {}
