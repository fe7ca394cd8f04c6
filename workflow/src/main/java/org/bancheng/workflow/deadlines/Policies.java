package org.bancheng.workflow.deadlines;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The versions of the deadline policy; changes made on another node are seen within a minute. */
@Service
public class Policies {

    private final LoadingCache<String, List<DeadlinePolicy>> cache;

    Policies(JdbcClient jdbc) {
        cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .build(key -> load(jdbc));
    }

    /** The highest version valid on the day; {@link IllegalStateException} when none is. */
    public DeadlinePolicy current(LocalDate today) {
        return all().stream()
                .filter(policy -> !policy.validFrom().isAfter(today))
                .max(Comparator.comparingInt(DeadlinePolicy::version))
                .orElseThrow(
                        () -> new IllegalStateException("no deadline policy is valid on " + today));
    }

    /**
     * The version a matter started with; {@link IllegalArgumentException} when there is no such
     * version.
     */
    public DeadlinePolicy version(int version) {
        return all().stream()
                .filter(policy -> policy.version() == version)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "there is no deadline policy of version " + version));
    }

    /** Reads the rows again at the next question. */
    public void invalidate() {
        cache.invalidateAll();
    }

    private List<DeadlinePolicy> all() {
        return cache.get("");
    }

    private static List<DeadlinePolicy> load(JdbcClient jdbc) {
        Map<Integer, Map<String, Integer>> values = new HashMap<>();
        jdbc.sql("SELECT version, name, value FROM policy_value")
                .query(row -> {
                    values.computeIfAbsent(row.getInt("version"), v -> new HashMap<>())
                            .put(row.getString("name"), row.getInt("value"));
                });
        return jdbc.sql("SELECT version, valid_from FROM policy_version")
                .query((row, number) ->
                        new DeadlinePolicy(
                                row.getInt("version"),
                                row.getObject("valid_from", LocalDate.class),
                                values.getOrDefault(row.getInt("version"), Map.of())))
                .list();
    }
}
