package org.bancheng.workflow.petitions;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bancheng.workflow.advice.Signal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What the form asks beyond its own questions, as data: the extra questions of a category and the
 * special needs. A change is seen by every node within a minute.
 */
@Service
public class FormQuestions {

    private final Categories categories;
    private final LoadingCache<String, Asked> cache;

    private record Asked(List<ExtraQuestion> questions, List<SpecialNeed> needs) {}

    private record OptionOf(String question, ExtraOption option) {}

    FormQuestions(JdbcClient jdbc, Categories categories) {
        this.categories = categories;
        cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .build(all -> load(jdbc));
    }

    /**
     * What a matter of the category is asked: its own questions after those of what is above it.
     */
    public List<ExtraQuestion> questions(@Nullable String category) {
        return categories.path(category).stream()
                .flatMap(one ->
                        cache.get("").questions().stream()
                                .filter(question -> question.category().equals(one.code())))
                .toList();
    }

    public List<SpecialNeed> needs() {
        return cache.get("").needs();
    }

    private static Asked load(JdbcClient jdbc) {
        Map<String, List<ExtraOption>> options =
                jdbc
                        .sql(
                                "SELECT question, code, name_zh, name_en, fact FROM category_option ORDER BY question, ordinal")
                        .query((row, n) ->
                                new OptionOf(
                                        row.getString("question"),
                                        new ExtraOption(
                                                row.getString("code"),
                                                row.getString("name_zh"),
                                                row.getString("name_en"),
                                                fact(row))))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        OptionOf::question,
                                        Collectors.mapping(OptionOf::option, Collectors.toList())));
        List<ExtraQuestion> questions =
                jdbc.sql(
                                "SELECT code, category, kind, label_zh, label_en, help_zh, help_en, required FROM"
                                        + " category_question ORDER BY ordinal, code")
                        .query((row, n) -> question(row, options))
                        .list();
        List<SpecialNeed> needs =
                jdbc.sql(
                                "SELECT code, name_zh, name_en, fact, service FROM special_need ORDER BY ordinal, code")
                        .query((row, n) ->
                                new SpecialNeed(
                                        row.getString("code"),
                                        row.getString("name_zh"),
                                        row.getString("name_en"),
                                        fact(row),
                                        row.getString("service")))
                        .list();
        return new Asked(questions, needs);
    }

    private static ExtraQuestion question(ResultSet row, Map<String, List<ExtraOption>> options)
            throws SQLException {
        return new ExtraQuestion(
                row.getString("code"),
                row.getString("category"),
                ExtraQuestion.Kind.valueOf(row.getString("kind")),
                row.getString("label_zh"),
                row.getString("label_en"),
                row.getString("help_zh"),
                row.getString("help_en"),
                row.getBoolean("required"),
                options.getOrDefault(row.getString("code"), List.of()));
    }

    private static @Nullable Signal fact(ResultSet row) throws SQLException {
        String fact = row.getString("fact");
        return fact == null ? null : Signal.valueOf(fact);
    }
}
