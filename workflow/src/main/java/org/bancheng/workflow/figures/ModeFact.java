package org.bancheng.workflow.figures;

import org.jspecify.annotations.Nullable;

/**
 * A number only one mode has, such as papers that came in time.
 *
 * @param word names it in the message bundles, as {@code figures.mode.fact.} and this
 * @param count how many
 * @param of out of how many; none where it stands by itself
 */
public record ModeFact(String word, long count, @Nullable Long of) {

    public static ModeFact count(String word, long count) {
        return new ModeFact(word, count, null);
    }

    public static ModeFact share(String word, long count, long of) {
        return new ModeFact(word, count, of);
    }
}
