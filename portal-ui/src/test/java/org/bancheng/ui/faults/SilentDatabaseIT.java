package org.bancheng.ui.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bancheng.db.testing.FaultyLine;
import org.bancheng.db.testing.LongTest;
import org.bancheng.db.testing.TestDatabase;
import org.bancheng.ui.Bancheng;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

/** The database is there and says nothing: every packet disappears. */
@LongTest
class SilentDatabaseIT {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int VISITORS = 12;

    private final HttpClient http = HttpClient.newHttpClient();

    private record Visit(int status, Duration took, String body) {}

    @Test
    void nobodyIsStuckTheAnswerIsPlainAndAllIsWellSoonAfter() throws Exception {
        var database = TestDatabase.fresh();
        try (var line = FaultyLine.to(database);
                var portal =
                        SpringApplication.run(
                                Bancheng.class,
                                "--server.port=0",
                                "--bancheng.db.url=" + line.url(database),
                                "--bancheng.db.user=" + database.user(),
                                "--bancheng.db.password=" + database.password(),
                                "--bancheng.key.file=target/silent.key",
                                "--bancheng.data=target/silent-portal")) {
            var port = portal.getEnvironment().getRequiredProperty("local.server.port");
            assertThat(visit(port).status()).isEqualTo(200);

            line.swallow();
            var visits = visitUntil(System.nanoTime() + SILENCE.toNanos(), port);
            assertThat(visits).hasSizeGreaterThan(VISITORS);
            assertThat(visits)
                    .allSatisfy(visit -> {
                        assertThat(visit.took()).isLessThan(LONGEST);
                        assertThat(visit.status()).isGreaterThanOrEqualTo(500);
                        assertThat(visit.body()).doesNotContain("Exception", "at org.");
                    });

            line.recover();
            await().atMost(Duration.ofSeconds(15))
                    .ignoreExceptions()
                    .until(() -> visit(port).status() == 200);
        }
    }

    private List<Visit> visitUntil(long end, String port) throws Exception {
        var visits = new ArrayList<Visit>();
        try (var visitors = Executors.newFixedThreadPool(VISITORS)) {
            var all = new ArrayList<Future<List<Visit>>>();
            for (int i = 0; i < VISITORS; i++) {
                all.add(
                        visitors.submit(() -> {
                            var own = new ArrayList<Visit>();
                            while (System.nanoTime() < end) {
                                own.add(visit(port));
                            }
                            return own;
                        }));
            }
            for (var each : all) {
                visits.addAll(each.get());
            }
        }
        return visits;
    }

    /** A visitor asks for the date of a promise; the answer needs the database. */
    private Visit visit(String port) throws Exception {
        var began = System.nanoTime();
        var answer =
                http.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/plain/track"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "code=7K3M-0QWX-9ZTA-4HVN-C2DE-6PRS"))
                                .build(),
                        BodyHandlers.ofString());
        return new Visit(
                answer.statusCode(), Duration.ofNanos(System.nanoTime() - began), answer.body());
    }
}
