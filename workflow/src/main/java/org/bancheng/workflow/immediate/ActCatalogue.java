package org.bancheng.workflow.immediate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bancheng.workflow.handling.TextRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of act and the reasons for no proof; a change is seen within a minute. */
@Component
class ActCatalogue {

    private final LoadingCache<String, ImmediateTerms> cache;

    ActCatalogue(JdbcClient jdbc) {
        cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .build(all ->
                                new ImmediateTerms(
                                        list(jdbc, "immediate_act"),
                                        list(jdbc, "immediate_unproven")));
    }

    ImmediateTerms terms() {
        return Objects.requireNonNull(cache.get(""));
    }

    String requiredAct(@Nullable String code) {
        return required(terms().acts(), code, "work.act");
    }

    /** A reason that is listed; nothing and nonsense are the same lack of proof. */
    String requiredReason(@Nullable String code) {
        return required(terms().unproven(), code, "work.proof");
    }

    ListedWord act(String code) {
        return known(terms().acts(), code);
    }

    ListedWord reason(String code) {
        return known(terms().unproven(), code);
    }

    private static String required(List<ListedWord> words, @Nullable String code, String refusal) {
        return words.stream()
                .map(ListedWord::code)
                .filter(known -> known.equals(code))
                .findFirst()
                .orElseThrow(() -> new TextRefused(refusal));
    }

    private static ListedWord known(List<ListedWord> words, String code) {
        return words.stream()
                .filter(word -> word.code().equals(code))
                .findFirst()
                .orElseGet(() -> new ListedWord(code, code, code));
    }

    private static List<ListedWord> list(JdbcClient jdbc, String table) {
        return jdbc.sql("SELECT code, name_zh, name_en FROM " + table + " ORDER BY ordinal")
                .query((row, n) ->
                        new ListedWord(
                                row.getString("code"),
                                row.getString("name_zh"),
                                row.getString("name_en")))
                .list();
    }
}
