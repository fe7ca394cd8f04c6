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

    /** The shared pairs as a person reads them: neighbours joined again, in the title's order. */
    static List<String> readable(String title, Collection<String> shared) {
        String lower = title.toLowerCase(Locale.ROOT);
        boolean[] covered = new boolean[lower.length()];
        for (String word : shared) {
            for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
                java.util.Arrays.fill(covered, at, at + word.length(), true);
            }
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < covered.length; from++) {
            int until = from;
            while (until < covered.length && covered[until]) {
                until++;
            }
            if (until > from && !parts.contains(lower.substring(from, until))) {
                parts.add(lower.substring(from, until));
            }
            from = Math.max(from, until);
        }
        return parts;
    }
}
