package org.bancheng.notification.notices;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bancheng.notification.outbox.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of mails by event, audience and language; a change is seen within a minute. */
@Component
public class Templates {

    private final LoadingCache<String, Map<Key, Template>> cache;

    Templates(JdbcClient jdbc) {
        cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .build(channel -> load(jdbc, channel));
    }

    /** What a text is found by. */
    record Key(String event, Audience audience, String language) {}

    /** Whether the audience is told of the event at all. */
    boolean tells(String event, Audience audience) {
        return find(event, audience, Locale.SIMPLIFIED_CHINESE).isPresent();
    }

    /** The text for the audience, if it is told of the event at all. */
    public Optional<Template> find(String event, Audience audience, Locale language) {
        return Optional.ofNullable(
                all().get(new Key(event, audience, spoken(language).toLanguageTag())));
    }

    /** The language of the texts for a reader: English for English, Chinese for all others. */
    public static Locale spoken(Locale wanted) {
        return wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    Map<Key, Template> all() {
        return cache.get("MAIL");
    }

    private static Map<Key, Template> load(JdbcClient jdbc, String channel) {
        Map<Key, Template> all = new HashMap<>();
        jdbc.sql("SELECT event, audience, language, subject, body FROM template WHERE channel = ?")
                .param(channel)
                .query(row -> {
                    all.put(
                            new Key(
                                    row.getString("event"),
                                    Audience.valueOf(row.getString("audience")),
                                    row.getString("language")),
                            new Template(row.getString("subject"), row.getString("body")));
                });
        return Map.copyOf(all);
    }
}
