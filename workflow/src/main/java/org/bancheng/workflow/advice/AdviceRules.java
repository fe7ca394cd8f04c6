package org.bancheng.workflow.advice;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest version of the rules of advice; a new one is seen within a minute. */
@Component
class AdviceRules {

    private final LoadingCache<String, ModeAdvice> cache;

    AdviceRules(JdbcClient jdbc) {
        cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .build(key -> load(jdbc));
    }

    ModeAdvice current() {
        return cache.get("");
    }

    private static ModeAdvice load(JdbcClient jdbc) {
        List<AdviceRule> rules =
                jdbc.sql(
                                """
                                SELECT version, ordinal, kind, cause, outcome FROM advice_rule
                                WHERE version = (SELECT MAX(version) FROM advice_rule)
                                """)
                        .query((row, number) ->
                                new AdviceRule(
                                        row.getInt("version"),
                                        row.getInt("ordinal"),
                                        AdviceRule.Kind.valueOf(row.getString("kind")),
                                        row.getString("cause"),
                                        row.getString("outcome")))
                        .list();
        return new ModeAdvice(rules.isEmpty() ? 0 : rules.getFirst().version(), rules);
    }
}
