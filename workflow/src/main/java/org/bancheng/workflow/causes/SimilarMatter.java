package org.bancheng.workflow.causes;

import java.util.List;
import org.bancheng.workflow.matters.MatterState;
import org.jspecify.annotations.Nullable;

/**
 * A matter like the one in hand.
 *
 * @param words what both titles say
 * @param cause the card it hangs on
 */
public record SimilarMatter(
        String reference,
        String title,
        MatterState state,
        String unitName,
        List<String> words,
        @Nullable Long cause) {}
