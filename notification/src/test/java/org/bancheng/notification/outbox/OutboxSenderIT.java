package org.bancheng.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bancheng.notification.channels.MailServer;
import org.bancheng.notification.channels.MailServers;
import org.bancheng.notification.testing.Letters;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.notification.testing.ScriptedSmtp;
import org.bancheng.workflow.deadlines.DatabaseTime;
import org.bancheng.workflow.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What may go wrong between the outbox and a mail server, and what becomes of the mail. */
@NotificationIT
class OutboxSenderIT {

    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (.+)$");

    @Autowired Outbox outbox;
    @Autowired OutboxRows rows;
    @Autowired Seals seals;
    @Autowired OutboxSender withoutServer;
    @Autowired OutboxState state;
    @Autowired DatabaseTime databaseTime;
    @Autowired Letters letters;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    ScriptedSmtp smtp;
    OutboxSender sender;

    @BeforeEach
    void oneLetterWaits() {
        clock.set("2026-02-12", "10:20");
        letters.clear();
        put("first");
        smtp = new ScriptedSmtp();
        sender = senderTo(smtp.port());
    }

    @AfterEach
    void stop() {
        smtp.close();
    }

    @Test
    void sendsOnceAndSaysSo() {
        assertThat(sender.sweep()).isEqualTo(1);
        assertThat(sender.sweep()).isZero();
        assertThat(smtp.taken()).hasSize(1);
        assertThat(letters.only().state()).isEqualTo("SENT");
        assertThat(letters.only().next()).isNull();
        assertThat(letters.deliveries()).containsExactly("1 ACCEPTED 250");
    }

    @Test
    void waitsForAServerToBeNamedAndUsesNothingUp() {
        assertThat(withoutServer.sweep()).isZero();
        assertThat(letters.only().state()).isEqualTo("PENDING");
        assertThat(letters.only().attempts()).isZero();
        OutboxState.Waiting waiting = state.waiting();
        assertThat(waiting.mails()).isEqualTo(1);
        assertThat(waiting.oldest()).isEqualTo(clock.instant());
        assertThat(waiting.serverNamed()).isFalse();
        assertThat(sender.sweep()).as("once there is one").isEqualTo(1);
        assertThat(state.waiting().oldest()).isNull();
    }

    @Test
    void losesNothingWhileTheServerIsAwayForADayAndSendsWithinTwoMinutesOfItsReturn() {
        int port = smtp.port();
        smtp.close();
        for (int minute = 0; minute < 25 * 60; minute += 15) {
            sender.sweep();
            clock.pass(Duration.ofMinutes(15));
        }
        sender.sweep();
        assertThat(letters.only().attempts()).isZero();
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        back.start();
        try {
            clock.pass(Duration.ofMinutes(2));
            assertThat(sender.sweep()).isEqualTo(1);
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }

    @Test
    void aServerThatIsTooBusyToGreetIsAway() {
        smtp.next("GREETING", "421 4.3.2 too busy");
        assertThat(sender.sweep()).isZero();
        assertThat(letters.only().attempts()).isZero();
        clock.pass(OutboxSender.AWAY);
        assertThat(sender.sweep()).isEqualTo(1);
    }

    @Test
    void triesAgainAfterGreylistingWithTheSameMessageId() {
        smtp.next("RCPT", "451 4.7.1 try again later");
        assertThat(sender.sweep()).isZero();
        assertThat(letters.deliveries()).containsExactly("1 TEMPORARY 451 4.7.1");
        assertThat(sender.sweep()).as("not at once").isZero();
        clock.pass(Duration.ofSeconds(30));
        assertThat(sender.sweep()).isEqualTo(1);
        assertThat(letters.deliveries()).containsExactly("1 TEMPORARY 451 4.7.1", "2 ACCEPTED 250");
    }

    @Test
    void givesUpAfterADay() {
        Instant first = clock.instant();
        int attempts = 0;
        while (letters.only().state().equals("PENDING")) {
            smtp.next("RCPT", "451 try again later");
            sender.sweep();
            attempts++;
            Instant next = letters.only().next();
            if (next != null) {
                clock.set(next);
            }
        }
        assertThat(letters.only().state()).isEqualTo("FAILED");
        assertThat(attempts).isEqualTo(9);
        assertThat(Duration.between(first, clock.instant()))
                .isBetween(Duration.ofHours(20), Duration.ofHours(24));
    }

    @Test
    void aRefusedRecipientFailsAtOnceWithoutHoldingUpTheOthers() {
        put("second");
        smtp.next("RCPT", "550 5.1.1 <resident0@example.org> unknown");
        assertThat(sender.sweep()).isEqualTo(1);
        assertThat(letters.all())
                .extracting(Letters.Written::state)
                .containsExactlyInAnyOrder("FAILED", "SENT");
        assertThat(letters.deliveries())
                .containsExactlyInAnyOrder("1 PERMANENT 550 5.1.1", "1 ACCEPTED 250")
                .noneMatch(line -> line.contains("example.org"));
    }

    @Test
    void aLineLostBeforeTheAnswerMakesOneDuplicateWithTheSameMessageId() {
        smtp.next(".", ScriptedSmtp.DROP);
        assertThat(sender.sweep()).isZero();
        clock.pass(Duration.ofSeconds(30));
        assertThat(sender.sweep()).isEqualTo(1);
        assertThat(smtp.taken()).hasSize(2);
        assertThat(messageIds()).hasSize(1);
    }

    @Test
    void killedBetweenClaimAndSendItIsSentByTheNextWhoComes() {
        List<OutboxRow> claimed = rows.claim(clock.instant(), 20, OutboxSender.LEASE);
        assertThat(claimed).hasSize(1);
        assertThat(sender.sweep()).as("the lease still stands").isZero();
        clock.pass(OutboxSender.LEASE);
        assertThat(sender.sweep()).isEqualTo(1);
        assertThat(messageIds()).containsExactly(claimed.getFirst().messageId());
        assertThat(
                        rows.record(
                                claimed.getFirst(),
                                org.bancheng.notification.channels.Outcome.temporary("late"),
                                clock.instant(),
                                clock.instant()))
                .as("whoever wakes up late writes nothing")
                .isFalse();
        assertThat(letters.only().state()).isEqualTo("SENT");
    }

    @Test
    void twoNodesAtOnceSendEachLetterOnce() {
        IntStream.range(0, 150).forEach(n -> put("many-" + n));
        OutboxSender other = senderTo(smtp.port());
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            CompletableFuture<Integer> one = CompletableFuture.supplyAsync(sender::sweep, nodes);
            CompletableFuture<Integer> two = CompletableFuture.supplyAsync(other::sweep, nodes);
            assertThat(one.join() + two.join()).isEqualTo(151);
        }
        assertThat(smtp.taken()).hasSize(151);
        assertThat(messageIds()).hasSize(151);
        assertThat(letters.deliveries()).hasSize(151).containsOnly("1 ACCEPTED 250");
    }

    @Test
    void noRowIsLockedWhileTheServerThinks() throws Exception {
        smtp.slow();
        CompletableFuture<Integer> sweep = CompletableFuture.supplyAsync(sender::sweep);
        smtp.awaitMail();
        Integer locked =
                transaction.execute(status ->
                        jdbc.sql("SELECT id FROM outbox FOR UPDATE NOWAIT")
                                .query(Long.class)
                                .list()
                                .size());
        assertThat(locked).isEqualTo(1);
        smtp.goOn();
        assertThat(sweep.join()).isEqualTo(1);
    }

    @Test
    void aRowThatWasTamperedWithFailsAndTheOthersLeave() {
        jdbc.sql("UPDATE outbox SET recipient = subject").update();
        put("second");
        assertThat(sender.sweep()).isEqualTo(1);
        assertThat(letters.deliveries())
                .containsExactlyInAnyOrder("1 PERMANENT seal", "1 ACCEPTED 250");
        letters.clear();
    }

    @Test
    void theSameLetterTwiceIsOne() {
        put("first");
        assertThat(letters.all()).hasSize(1);
    }

    @Test
    void whatIsAboutATipKeepsWholeHours() {
        letters.clear();
        transaction.executeWithoutResult(
                status -> outbox.put(letter("tip", "resident@example.org", true)));
        smtp.next("RCPT", "451 try again later");
        sender.sweep();
        assertThat(letters.only().next()).isEqualTo("2026-02-12T03:00:00Z");
        clock.set("2026-02-12", "11:00");
        assertThat(sender.sweep()).isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        "SELECT created_at FROM outbox UNION ALL SELECT settled_at FROM outbox UNION ALL SELECT at FROM delivery")
                                .query((row, n) -> row.getTimestamp(1).toInstant())
                                .list())
                .containsOnly(
                        Instant.parse("2026-02-12T02:00:00Z"),
                        Instant.parse("2026-02-12T03:00:00Z"));
        assertThat(smtp.taken().getFirst()).contains("Date: Thu, 12 Feb 2026 11:00:00 +0800");
    }

    private java.util.Set<String> messageIds() {
        return smtp.taken().stream()
                .map(ID::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1).strip())
                .collect(java.util.stream.Collectors.toSet());
    }

    private OutboxSender senderTo(int port) {
        MailServer server = MailServers.at(port);
        Clock time = clock;
        return new OutboxSender(rows, seals, server, databaseTime, time);
    }

    private void put(String name) {
        transaction.executeWithoutResult(
                status -> outbox.put(letter(name, "resident@example.org", false)));
    }

    private Letter letter(String name, String to, boolean hidden) {
        return new Letter(
                name,
                null,
                "TEST",
                Audience.RESIDENT,
                to,
                Locale.SIMPLIFIED_CHINESE,
                "您的事项有新回复",
                "您好！\n",
                clock.instant(),
                hidden);
    }
}
