package org.bancheng.workflow.figures;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answer to a query.
 *
 * @param groups by key; only groups with an accepted matter
 */
public record FigureSet(FigureQuery query, Tally all, SortedMap<String, Tally> groups) {

    /** A published group of fewer accepted matters shows nothing. */
    public static final int FEWEST_PUBLISHED = 5;

    public FigureSet {
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /** Whether a group is large enough to be shown to everybody. */
    public static boolean mayBePublished(Tally group) {
        return group.count(Slice.ACCEPTED) >= FEWEST_PUBLISHED;
    }
}
