package org.bancheng.workflow.causes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Groups like matters. Two are like each other when they are of one category and kind of unit and
 * share at least three words that make up enough of both titles, rare words counting more; what is
 * like the same matter is one group. The order of the matters changes nothing.
 */
final class Clustering {

    private static final int LEAST_SHARED = 3;
    private static final double ALIKE = 0.45;

    /** A word of more matters than this makes no pair by itself: that bounds the work. */
    private static final int COMMON = 400;

    private Clustering() {}

    /** Groups of at least so many, the largest first. */
    static List<List<WordedMatter>> of(Collection<WordedMatter> matters, int least) {
        List<List<WordedMatter>> groups = new ArrayList<>();
        matters.stream()
                .sorted(Comparator.comparingLong(WordedMatter::id))
                .collect(
                        Collectors.groupingBy(
                                WordedMatter::kind, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(kind -> groups.addAll(ofOneKind(kind)));
        return groups.stream()
                .filter(group -> group.size() >= least)
                .sorted(
                        Comparator.<List<WordedMatter>>comparingInt(List::size)
                                .reversed()
                                .thenComparingLong(group -> group.getFirst().id()))
                .toList();
    }

    private static Collection<List<WordedMatter>> ofOneKind(List<WordedMatter> matters) {
        Map<String, List<Integer>> holders = new TreeMap<>();
        for (int at = 0; at < matters.size(); at++) {
            for (String word : matters.get(at).words()) {
                holders.computeIfAbsent(word, any -> new ArrayList<>()).add(at);
            }
        }
        double[] whole = new double[matters.size()];
        Map<Long, Shared> pairs = new HashMap<>();
        for (List<Integer> who : holders.values()) {
            double weight = Math.log1p((double) matters.size() / who.size());
            who.forEach(at -> whole[at] += weight);
            if (who.size() <= COMMON) {
                count(who, weight, pairs);
            }
        }
        int[] leader = new int[matters.size()];
        java.util.Arrays.setAll(leader, at -> at);
        pairs.forEach((pair, shared) -> {
            int one = (int) (pair >> 32);
            int other = pair.intValue();
            if (shared.words >= LEAST_SHARED
                    && 2 * shared.weight >= ALIKE * (whole[one] + whole[other])) {
                int low = Math.min(find(leader, one), find(leader, other));
                int high = Math.max(find(leader, one), find(leader, other));
                leader[high] = low;
            }
        });
        Map<Integer, List<WordedMatter>> groups = new TreeMap<>();
        for (int at = 0; at < leader.length; at++) {
            groups.computeIfAbsent(find(leader, at), any -> new ArrayList<>()).add(matters.get(at));
        }
        return groups.values();
    }

    private static void count(List<Integer> who, double weight, Map<Long, Shared> pairs) {
        for (int one = 0; one < who.size(); one++) {
            for (int other = one + 1; other < who.size(); other++) {
                Shared shared =
                        pairs.computeIfAbsent(
                                ((long) who.get(one) << 32) | who.get(other), any -> new Shared());
                shared.words++;
                shared.weight += weight;
            }
        }
    }

    private static int find(int[] leader, int at) {
        int top = at;
        while (leader[top] != top) {
            top = leader[top];
        }
        return top;
    }

    private static final class Shared {
        int words;
        double weight;
    }
}
