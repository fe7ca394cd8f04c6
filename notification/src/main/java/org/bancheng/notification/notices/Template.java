package org.bancheng.notification.notices;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text with {placeholders}, in one language. */
public record Template(String subject, String body) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern UNPRINTED = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    /** A text ready to send. */
    public record Filled(String subject, String body) {}

    /**
     * Puts the values in. A line of the body with a placeholder that has no value, or an empty one,
     * is left out; in the subject nothing stands in its place. What looks like a placeholder inside
     * a value stays as it is.
     */
    public Filled fill(Map<String, String> values) {
        String text =
                body.lines()
                        .filter(line -> names(line).allMatch(name -> has(values, name)))
                        .map(line -> replaced(line, values))
                        .collect(Collectors.joining("\n"));
        return new Filled(
                replaced(subject, values), text.replaceAll("\n{3,}", "\n\n").strip() + "\n");
    }

    /** What a person typed, so that it opens no line of its own in a letter. */
    public static String oneLine(String typed) {
        return UNPRINTED.matcher(typed).replaceAll(" ").strip();
    }

    /** The names of the placeholders in subject and body. */
    public Set<String> placeholders() {
        return names(subject + body).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1));
    }

    private static boolean has(Map<String, String> values, String name) {
        return !values.getOrDefault(name, "").isBlank();
    }

    private static String replaced(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll((MatchResult found) ->
                        Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
