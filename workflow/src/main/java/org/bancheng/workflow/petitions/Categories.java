package org.bancheng.workflow.petitions;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The tree of categories; a change is seen by every node within a minute. Matters are listed and
 * counted by the uppermost, which {@link #all()} gives.
 */
@Service
public class Categories {

    /** Deeper than anybody would go; a tree that bites its own tail ends here too. */
    private static final int DEEPEST = 8;

    private final LoadingCache<String, List<Category>> cache;

    Categories(JdbcClient jdbc) {
        cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .build(all ->
                                jdbc.sql(
                                                "SELECT code, name_zh, name_en, parent FROM category ORDER BY ordinal, code")
                                        .query((row, n) ->
                                                new Category(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getString(3),
                                                        row.getString(4)))
                                        .list());
    }

    /** The uppermost. */
    public List<Category> all() {
        return cache.get("").stream().filter(category -> category.parent() == null).toList();
    }

    /** The next finer ones; empty for the finest. */
    public List<Category> below(@Nullable String code) {
        return code == null
                ? List.of()
                : cache.get("").stream()
                        .filter(category -> code.equals(category.parent()))
                        .toList();
    }

    public Optional<Category> find(@Nullable String code) {
        return cache.get("").stream().filter(category -> category.code().equals(code)).findFirst();
    }

    /** From the uppermost down to the category itself; empty when there is none of the code. */
    public List<Category> path(@Nullable String code) {
        Deque<Category> path = new ArrayDeque<>();
        Optional<Category> next = find(code);
        while (next.isPresent() && path.size() < DEEPEST) {
            path.addFirst(next.get());
            next = find(next.get().parent());
        }
        return List.copyOf(path);
    }

    /** The uppermost category it is part of. */
    public Optional<Category> root(@Nullable String code) {
        return path(code).stream().findFirst();
    }

    /** By the name a ledger uses. */
    public Optional<Category> named(String nameZh) {
        return cache.get("").stream()
                .filter(category -> category.nameZh().equals(nameZh))
                .findFirst()
                .flatMap(category -> root(category.code()));
    }
}
