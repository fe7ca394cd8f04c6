package org.bancheng.workflow.causes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What matters of one cause have in common; the one rule by which more of them are counted later.
 *
 * @param needed how many of the words a title must hold
 */
record Fingerprint(String category, String unitType, List<String> words, int needed) {

    private static final int MOST_WORDS = 8;
    private static final double SHARE = 0.6;

    /** Of the matters, in any order; the kind most of them are of decides. */
    static Fingerprint of(Collection<WordedMatter> matters) {
        Map<String, List<WordedMatter>> kinds =
                matters.stream()
                        .collect(
                                Collectors.groupingBy(
                                        WordedMatter::kind, TreeMap::new, Collectors.toList()));
        List<WordedMatter> main =
                kinds.values().stream()
                        .max(
                                Comparator.<List<WordedMatter>>comparingInt(List::size)
                                        .thenComparing(
                                                one -> one.getFirst().kind(),
                                                Comparator.reverseOrder()))
                        .orElseThrow();
        Map<String, Integer> times = new TreeMap<>();
        main.forEach(one -> one.words().forEach(word -> times.merge(word, 1, Integer::sum)));
        int enough = (int) Math.ceil(main.size() * SHARE);
        List<String> words =
                times.entrySet().stream()
                        .filter(word -> word.getValue() >= enough)
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_WORDS)
                        .map(Map.Entry::getKey)
                        .toList();
        WordedMatter any = main.getFirst();
        return new Fingerprint(
                any.category(), any.unitType(), words, (int) Math.ceil(words.size() * SHARE));
    }
}
