package org.bancheng.workflow.causes;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.bancheng.workflow.deadlines.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers what often helps while somebody is typing a title (features F20). The same title always
 * gets the same offers, each with the words it is offered for; only public words are looked at.
 */
@Service
public class KnownFixes {

    private static final int MOST = 3;

    /** Word pairs a title shares with a fix: three characters in a row, say. */
    private static final int LEAST_SHARED = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LoadingCache<String, List<KnownFix>> cache;

    KnownFixes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .build(all -> load(jdbc));
    }

    /**
     * At most three, those that share the most words first; of one category only as soon as it is
     * chosen.
     *
     * @param category the uppermost
     */
    public List<OfferedFix> of(String title, @Nullable String category, Locale locale) {
        SortedSet<String> words = TitleWords.of(title);
        return cache.get("").stream()
                .filter(fix -> category == null || fix.category().equals(category))
                .filter(fix -> fix.shared(words) >= LEAST_SHARED)
                .sorted(
                        Comparator.comparingInt((KnownFix fix) -> -fix.shared(words))
                                .thenComparing(KnownFix::id))
                .limit(MOST)
                .map(fix -> fix.offered(because(title, words, fix), locale))
                .toList();
    }

    private static String because(String title, SortedSet<String> words, KnownFix fix) {
        List<String> shared = words.stream().filter(fix.words()::contains).toList();
        return String.join(" ", TitleWords.readable(title, shared));
    }

    /** 这样就解决了: one more today, and nobody knows whose. An unknown fix counts for nothing. */
    @Transactional
    public void solved(long fix) {
        if (cache.get("").stream().noneMatch(one -> one.id() == fix)) {
            return;
        }
        jdbc.sql(
                        "INSERT INTO known_fix_use (fix_id, day, solved) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE solved ="
                                + " solved + 1")
                .param(fix)
                .param(Date.valueOf(Shanghai.dateOf(clock.instant())))
                .update();
    }

    /** Reads the rows again at the next question. */
    void invalidate() {
        cache.invalidateAll();
    }

    private static List<KnownFix> load(JdbcClient jdbc) {
        return jdbc.sql(
                        "SELECT id, category, words, title_zh, title_en, text_zh, text_en, cause_id FROM known_fix WHERE"
                                + " active = TRUE ORDER BY id")
                .query((row, n) ->
                        new KnownFix(
                                row.getLong("id"),
                                row.getString("category"),
                                TitleWords.of(row.getString("words")),
                                row.getString("title_zh"),
                                row.getString("title_en"),
                                row.getString("text_zh"),
                                row.getString("text_en"),
                                row.getObject("cause_id", Long.class) != null))
                .list();
    }
}
