package org.bancheng.db.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.bancheng.db.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TimeoutIT {

    /** The promise: no thread is stuck longer than this when the database falls silent. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Test
    void nobodyWaitsLongerThanTenSecondsForASilentDatabase() throws Exception {
        TestDatabase database = TestDatabase.empty();
        URI server = URI.create(database.url().substring("jdbc:".length()));
        try (Line line = new Line(server.getHost(), server.getPort());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HikariDataSource source =
                        DatabaseSettings.of(
                                        database.url().replace(":" + server.getPort(), line.port()),
                                        database.user(),
                                        database.password())
                                .pooled()) {
            source.setMaximumPoolSize(4);
            JdbcClient client = JdbcClient.create(source);
            assertThat(one(client)).isEqualTo(1);

            line.silence();
            List<Future<Duration>> waits = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                waits.add(threads.submit(failing(client)));
            }
            for (Future<Duration> each : waits) {
                assertThat(each.get(30, TimeUnit.SECONDS)).isLessThan(LONGEST);
            }

            line.speak();
            await().atMost(Duration.ofSeconds(15)).ignoreExceptions().until(() -> one(client) == 1);
        }
    }

    private static Callable<Duration> failing(JdbcClient client) {
        return () -> {
            long start = System.nanoTime();
            assertThatThrownBy(() -> one(client)).isInstanceOf(RuntimeException.class);
            return Duration.ofNanos(System.nanoTime() - start);
        };
    }

    private static int one(JdbcClient client) {
        return client.sql("SELECT 1").query(Integer.class).single();
    }

    /** Carries bytes to the database until it is told to be silent; connections stay open. */
    private static final class Line implements AutoCloseable {

        private final ServerSocket entrance;
        private final String host;
        private final int to;
        private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
        private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();

        Line(String host, int to) throws IOException {
            this.entrance = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            this.host = host;
            this.to = to;
            carriers.submit(this::accept);
        }

        String port() {
            return ":" + entrance.getLocalPort();
        }

        void silence() {
            gate.writeLock().lock();
        }

        void speak() {
            gate.writeLock().unlock();
        }

        private Void accept() throws IOException {
            while (true) {
                Socket near = entrance.accept();
                Socket far = new Socket(host, to);
                carriers.submit(() -> carry(near, far));
                carriers.submit(() -> carry(far, near));
            }
        }

        private Void carry(Socket from, Socket into) throws IOException {
            try (from;
                    into) {
                InputStream in = from.getInputStream();
                OutputStream out = into.getOutputStream();
                byte[] buffer = new byte[8192];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    gate.readLock().lock();
                    try {
                        out.write(buffer, 0, n);
                    } finally {
                        gate.readLock().unlock();
                    }
                }
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            entrance.close();
            carriers.shutdownNow();
        }
    }
}
