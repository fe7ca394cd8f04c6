package org.bancheng.workflow.causes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words of a title: pairs of neighbouring Chinese characters, as Chinese is written without
 * spaces, and whole Latin words. What every petition says (办理, 一直, 不能 …) is no word.
 */
final class TitleWords {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[a-z0-9]{2,24}");
    private static final Pattern STOP =
            Pattern.compile(
                    "办不成|办不了|怎么办|一直|无法|不能|没有|没办法|问题|办理|申请|反映|要求|希望|帮忙|请|求助|咨询|有关|关于|因为|由于|导致|以及|还是|多次|几次|至今|已经|被|的|了|在|和|与|我|到");

    private TitleWords() {}

    static SortedSet<String> of(String title) {
        SortedSet<String> words = new TreeSet<>();
        String plain = STOP.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ");
        var runs = RUN.matcher(plain);
        while (runs.find()) {
            if (runs.group().codePointAt(0) > 'z') {
                int[] signs = runs.group().codePoints().toArray();
                for (int at = 0; at + 1 < signs.length; at++) {
                    words.add(new String(signs, at, 2));
                }
            } else {
                words.add(runs.group());
            }
        }
        return words;
    }

    /**
     * The shared words as a person reads them, in the title's order: neighbouring pairs joined
     * again where the pair between them is shared, too.
     */
    static List<String> readable(String title, Collection<String> shared) {
        String lower = title.toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        int until = 0;
        for (int at = 0; at < lower.length(); at++) {
            int from = at;
            int end =
                    shared.stream()
                                    .filter(word -> lower.startsWith(word, from))
                                    .mapToInt(String::length)
                                    .max()
                                    .orElse(0)
                            + from;
            if (end == from) {
                continue;
            }
            if (from < until && !parts.isEmpty()) {
                String before = parts.removeLast();
                parts.add(before + lower.substring(until, Math.max(until, end)));
            } else {
                parts.add(lower.substring(from, end));
            }
            until = Math.max(until, end);
        }
        return parts.stream().distinct().toList();
    }
}
