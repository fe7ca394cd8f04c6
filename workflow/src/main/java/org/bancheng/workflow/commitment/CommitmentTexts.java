package org.bancheng.workflow.commitment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wordings of the commitment, by version; what a value says is never read as a placeholder. */
@Component
class CommitmentTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final JdbcClient jdbc;

    CommitmentTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version in force on the day. */
    int current(LocalDate today) {
        return jdbc.sql("SELECT MAX(version) FROM commitment_text WHERE valid_from <= ?")
                .param(today)
                .query(Integer.class)
                .single();
    }

    String write(int version, Locale language, Map<String, String> values) {
        String body =
                jdbc.sql("SELECT body FROM commitment_text WHERE version = ? AND language = ?")
                        .params(version, tag(language))
                        .query(String.class)
                        .single();
        return PLACEHOLDER
                .matcher(body)
                .replaceAll((MatchResult found) ->
                        Matcher.quoteReplacement(
                                values.getOrDefault(found.group(1), found.group())));
    }

    static String tag(Locale language) {
        return language.getLanguage().equals("en") ? "en" : "zh-CN";
    }
}
