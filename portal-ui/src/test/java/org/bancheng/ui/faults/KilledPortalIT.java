package org.bancheng.ui.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bancheng.db.testing.JavaProcess;
import org.bancheng.db.testing.LongTest;
import org.bancheng.db.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The portal's process is killed while residents file, again and again. A ledger outside the system
 * holds what each was told; afterwards it is compared with the database.
 */
@LongTest
class KilledPortalIT {

    private static final int KILLS = Integer.getInteger("bancheng.long.kills", 20);
    private static final int RESIDENTS = 8;

    /** What a resident knows: the reference, or that no answer came. */
    private final Map<String, String> ledger = new ConcurrentHashMap<>();

    private static final String UNKNOWN = "unknown";

    @Test
    void noAcknowledgedMatterIsLostAndNoneIsHalf() throws Exception {
        var database = TestDatabase.fresh();
        var random = new Random(7);
        var unknown = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var port = freePort();
            var portal = start(database, port);
            try {
                await().atMost(Duration.ofMinutes(3)).until(() -> answers(port));
                unknown += fileUntilKilled(port, portal, random.nextInt(2000));
            } finally {
                portal.destroyForcibly().waitFor();
            }
            assertThat(unknown).isLessThanOrEqualTo((kill + 1) * RESIDENTS);
        }
        // The same forms sent once more: whoever got no answer learns the reference.
        var port = freePort();
        var portal = start(database, port);
        try {
            await().atMost(Duration.ofMinutes(3)).until(() -> answers(port));
            for (var each : ledger.entrySet()) {
                var reference = send(port, each.getKey());
                assertThat(reference).isNotNull();
                if (!each.getValue().equals(UNKNOWN)) {
                    assertThat(reference).isEqualTo(each.getValue());
                }
                each.setValue(reference);
            }
        } finally {
            portal.destroyForcibly().waitFor();
        }
        try (var source = database.dataSource()) {
            compare(JdbcClient.create(source), unknown);
        }
    }

    private void compare(JdbcClient jdbc, int unknown) {
        System.getLogger(getClass().getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} kills, {1} forms, {2} unknown",
                        KILLS,
                        ledger.size(),
                        unknown);
        assertThat(jdbc.sql("SELECT reference FROM matter").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(ledger.values())
                .hasSizeGreaterThan(KILLS);
        for (var part :
                List.of(
                        "petition p WHERE p.matter_id = m.id",
                        "promise p WHERE p.matter_id = m.id",
                        "outbox p WHERE p.matter_id = m.id AND p.event = 'FILED'",
                        "journal p WHERE p.matter_id = m.id AND p.seq = m.journal_seq AND p.hash = m.journal_hash")) {
            assertThat(
                            jdbc.sql(
                                            "SELECT m.reference FROM matter m WHERE NOT EXISTS (SELECT 1 FROM "
                                                    + part
                                                    + ")")
                                    .query(String.class)
                                    .list())
                    .as("matters without " + part)
                    .isEmpty();
        }
        for (var table : List.of("petition", "promise", "journal", "leg")) {
            assertThat(
                            jdbc.sql(
                                            "SELECT COUNT(*) FROM "
                                                    + table
                                                    + " p LEFT JOIN matter m ON m.id = p.matter_id WHERE m.id IS NULL")
                                    .query(Integer.class)
                                    .single())
                    .as(table + " without a matter")
                    .isZero();
        }
    }

    /** Residents file as fast as they are answered; the process dies after the milliseconds. */
    private int fileUntilKilled(int port, Process portal, int millis) throws Exception {
        var unknown = new AtomicInteger();
        try (var residents = Executors.newFixedThreadPool(RESIDENTS)) {
            for (int i = 0; i < RESIDENTS; i++) {
                residents.submit(() -> {
                    while (true) {
                        var token = UUID.randomUUID().toString();
                        ledger.put(token, UNKNOWN); // the intent, before anything is sent
                        var reference = send(port, token);
                        if (reference == null) {
                            unknown.incrementAndGet();
                            return null;
                        }
                        ledger.put(token, reference);
                    }
                });
            }
            portal.waitFor(200L + millis, TimeUnit.MILLISECONDS);
            portal.destroyForcibly().waitFor(); // SIGKILL
        }
        return unknown.get();
    }

    private static Process start(TestDatabase database, int port) {
        return JavaProcess.start(
                KillablePortal.class,
                new File("target", "killed-portal.log"),
                List.of(
                        Integer.toString(port),
                        "--server.port=0",
                        "--bancheng.db.url=" + database.url(),
                        "--bancheng.db.user=" + database.user(),
                        "--bancheng.db.password=" + database.password(),
                        "--bancheng.key.file=target/killed-portal.key",
                        "--bancheng.data=target/killed-portal"));
    }

    private static boolean answers(int port) {
        try (var line = new Socket("127.0.0.1", port)) {
            return line.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** The reference, or null when the line broke before it came. */
    private static @org.jspecify.annotations.Nullable String send(int port, String token) {
        try (var line = new Socket("127.0.0.1", port);
                var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8);
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        line.getInputStream(), StandardCharsets.UTF_8))) {
            out.println(token);
            return in.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
