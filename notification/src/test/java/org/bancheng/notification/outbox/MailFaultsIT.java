package org.bancheng.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bancheng.db.testing.LongTest;
import org.bancheng.notification.channels.MailServers;
import org.bancheng.notification.testing.Letters;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.notification.testing.ScriptedSmtp;
import org.bancheng.workflow.deadlines.DatabaseTime;
import org.bancheng.workflow.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server that fails in every way, a hundred times and more: nothing is lost. */
@LongTest
@NotificationIT
class MailFaultsIT {

    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (.+)$");
    private static final int FAULTS = Integer.getInteger("bancheng.long.faults", 200);
    private static final int EACH = 2;
    private static final int LETTERS = FAULTS * EACH;

    @Autowired Outbox outbox;
    @Autowired OutboxRows rows;
    @Autowired Seals seals;
    @Autowired DatabaseTime databaseTime;
    @Autowired Letters letters;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void everyLetterArrivesAndADropMakesOneDuplicateAtMost() {
        clock.set("2026-02-12", "10:20");
        letters.clear();
        Random random = new Random(20261122);
        int injected = 0;
        int drops = 0;
        try (ScriptedSmtp smtp = new ScriptedSmtp()) {
            OutboxSender sender =
                    new OutboxSender(rows, seals, MailServers.at(smtp.port()), databaseTime, clock);
            OutboxSender refused =
                    new OutboxSender(rows, seals, MailServers.at(1), databaseTime, clock);
            Instant giveUp = clock.instant().plus(Duration.ofHours(23));
            while ((injected < FAULTS || pending() > 0) && clock.instant().isBefore(giveUp)) {
                if (injected < FAULTS) {
                    put(injected);
                    injected++;
                    switch (random.nextInt(6)) {
                        case 0 -> smtp.next("GREETING", "421 4.3.2 too busy");
                        case 1 -> smtp.next("GREETING", ScriptedSmtp.DROP);
                        case 2 -> smtp.next("RCPT", "451 4.7.1 greylisted");
                        case 3 -> smtp.next("MAIL", ScriptedSmtp.DROP);
                        case 4 -> {
                            smtp.next(".", ScriptedSmtp.DROP);
                            drops++;
                        }
                        default -> refused.sweep();
                    }
                }
                sender.sweep();
                clock.pass(Duration.ofSeconds(61));
            }
            assertThat(injected).isEqualTo(FAULTS);
            assertThat(letters.all()).extracting(Letters.Written::state).containsOnly("SENT");
            List<String> ids = smtp.taken().stream().map(MailFaultsIT::id).toList();
            assertThat(ids.stream().distinct().count()).isEqualTo(LETTERS);
            assertThat(ids.size() - LETTERS).isBetween(0, drops);
        }
    }

    private void put(int fault) {
        for (int i = 0; i < EACH; i++) {
            String name = "fault-" + fault + "-" + i;
            transaction.executeWithoutResult(status -> outbox.put(letter(name)));
        }
    }

    private int pending() {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE state = 'PENDING'")
                .query(Integer.class)
                .single();
    }

    private static String id(String mail) {
        Matcher found = ID.matcher(mail);
        assertThat(found.find()).isTrue();
        return found.group(1).strip();
    }

    private Letter letter(String name) {
        return new Letter(
                name,
                null,
                "TEST",
                Audience.RESIDENT,
                "resident@example.org",
                Locale.SIMPLIFIED_CHINESE,
                "您的事项有新回复",
                "您好！\n",
                clock.instant(),
                false);
    }
}
