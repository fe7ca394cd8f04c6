package org.bancheng.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.bancheng.notification.testing.Letters;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.workflow.matters.ContentErased;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.tips.VaultNight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters go with what they were about. */
@NotificationIT
class ErasingIT {

    private static final String REFERENCE = "BC20260212-000777";

    @Autowired Outbox outbox;
    @Autowired Letters letters;
    @Autowired ApplicationEventPublisher events;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    Instant filed;

    @BeforeEach
    void noLetterWaits() {
        clock.set("2026-02-12", "10:20");
        filed = clock.instant();
        letters.clear();
    }

    @Test
    void everyLetterThatTellsOfAnErasedMatterGoesAndNoOther() {
        put("own", new MatterId(777), "about it", false);
        put("other", new MatterId(778), "about another", false);
        put("digest", null, "overdue:\n" + REFERENCE + " title", false);
        put("other digest", null, "overdue:\nBC20260212-000778 title", false);
        put("tip", null, "look at the desk", true);

        publish(new ContentErased(new MatterId(777), REFERENCE, filed));

        assertThat(left()).isEqualTo(3);
    }

    @Test
    void lettersAboutTipsAreForgottenAMonthAfterTheyWereSettled() {
        put("sent", null, "news", true);
        put("waiting", null, "news", true);
        put("petition", new MatterId(777), "news", false);
        Instant hour = clock.instant().minus(Duration.ofMinutes(20));
        jdbc.sql(
                        "UPDATE outbox SET state = 'SENT', settled_at = ?, next_attempt_at = NULL WHERE message_id IN"
                                + " (SELECT message_id FROM (SELECT message_id FROM outbox WHERE hidden = TRUE LIMIT 1) AS one)"
                                + " OR hidden = FALSE")
                .param(java.sql.Timestamp.from(hour))
                .update();

        publish(new VaultNight(hour));
        assertThat(left()).isEqualTo(3);
        publish(new VaultNight(hour.plus(Duration.ofHours(1))));
        assertThat(left()).isEqualTo(2);
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private void put(String name, @Nullable MatterId matter, String body, boolean hidden) {
        transaction.executeWithoutResult(status ->
                outbox.put(
                        new Letter(
                                name,
                                matter,
                                "FILED",
                                Audience.CLERK,
                                "somebody@example.org",
                                Locale.ENGLISH,
                                "subject",
                                body,
                                clock.instant(),
                                hidden)));
    }

    private int left() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox").query(Integer.class).single();
    }
}
