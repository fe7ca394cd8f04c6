package org.bancheng.workflow.handling;

import org.bancheng.workflow.matters.MatterState;
import org.jspecify.annotations.Nullable;

/**
 * A matter that is handled together with another, or could be.
 *
 * @param survivor whether it is the one the others were merged into
 */
public record MergedLine(
        String reference, @Nullable String title, MatterState state, boolean survivor) {}
