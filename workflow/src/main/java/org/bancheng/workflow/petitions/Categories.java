package org.bancheng.workflow.petitions;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The categories of matters; a change is seen by every node within a minute. */
@Service
public class Categories {

    private final LoadingCache<String, List<Category>> cache;

    Categories(JdbcClient jdbc) {
        cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .build(all ->
                                jdbc.sql(
                                                "SELECT code, name_zh, name_en FROM category ORDER BY ordinal")
                                        .query((row, n) ->
                                                new Category(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getString(3)))
                                        .list());
    }

    public List<Category> all() {
        return cache.get("");
    }

    public Optional<Category> find(String code) {
        return all().stream().filter(category -> category.code().equals(code)).findFirst();
    }

    /** By the name a ledger uses. */
    public Optional<Category> named(String nameZh) {
        return all().stream().filter(category -> category.nameZh().equals(nameZh)).findFirst();
    }

    boolean exists(String code) {
        return find(code).isPresent();
    }
}
