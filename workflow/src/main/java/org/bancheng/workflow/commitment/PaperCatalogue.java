package org.bancheng.workflow.commitment;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers of each category and the listed ends; a change is seen within a minute. */
@Component
class PaperCatalogue {

    private record Data(Map<String, CataloguePaper> papers, List<CommitmentEnd> ends) {}

    private final LoadingCache<String, Data> cache;

    PaperCatalogue(JdbcClient jdbc) {
        cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .build(all -> new Data(papers(jdbc), ends(jdbc)));
    }

    /** In the order in which people ask for them. */
    List<CataloguePaper> of(@Nullable String category) {
        return cache.get("").papers().values().stream()
                .filter(paper -> paper.category().equals(category))
                .toList();
    }

    /**
     * @throws TextRefused when the category has no such paper
     */
    CataloguePaper required(String code, @Nullable String category) {
        CataloguePaper paper = cache.get("").papers().get(code);
        if (paper == null || !paper.category().equals(category)) {
            throw new TextRefused("paper.unknown");
        }
        return paper;
    }

    CataloguePaper known(String code) {
        CataloguePaper paper = cache.get("").papers().get(code);
        return paper == null ? new CataloguePaper(code, "", code, code, false, false) : paper;
    }

    List<CommitmentEnd> ends() {
        return cache.get("").ends();
    }

    /**
     * @throws TextRefused when it is none of the listed ends
     */
    CommitmentEnd end(String code) {
        return ends().stream()
                .filter(end -> end.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new TextRefused("end.unknown"));
    }

    private static Map<String, CataloguePaper> papers(JdbcClient jdbc) {
        return jdbc
                .sql(
                        "SELECT code, category, name_zh, name_en, identity, decisive FROM paper"
                                + " ORDER BY category, ordinal")
                .query((row, n) ->
                        new CataloguePaper(
                                row.getString("code"),
                                row.getString("category"),
                                row.getString("name_zh"),
                                row.getString("name_en"),
                                row.getBoolean("identity"),
                                row.getBoolean("decisive")))
                .stream()
                .collect(
                        Collectors.toMap(
                                CataloguePaper::code,
                                Function.identity(),
                                (one, other) -> one,
                                java.util.LinkedHashMap::new));
    }

    private static List<CommitmentEnd> ends(JdbcClient jdbc) {
        return jdbc.sql(
                        "SELECT code, action, result, name_zh, name_en, text_zh, text_en FROM"
                                + " commitment_end ORDER BY ordinal")
                .query((row, n) -> end(row))
                .list();
    }

    private static CommitmentEnd end(ResultSet row) throws SQLException {
        boolean finishes = row.getString("action").equals("FINISH");
        return new CommitmentEnd(
                row.getString("code"),
                finishes ? Result.valueOf(row.getString("result")) : null,
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("text_zh"),
                row.getString("text_en"));
    }
}
