package org.bancheng.notification.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongFunction;
import org.bancheng.notification.bench.Recording.Write;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.people.Person;

/** What one matter costs, from filing to finish, one after another and side by side. */
final class LifeBench {

    private static final int[] THREADS = {1, 4, 16};

    private final Lives lives;
    private final Floor floor;
    private final Size size;
    private final Report report;
    private final Person clerk;
    private final List<List<Write>> steps = new ArrayList<>();

    LifeBench(Lives lives, Floor floor, Size size, Report report, Person clerk) {
        this.lives = lives;
        this.floor = floor;
        this.size = size;
        this.report = report;
        this.clerk = clerk;
    }

    /** Takes one life step by step and keeps what each wrote; gives back the matter's key. */
    long record(LongFunction<Recording> recordings) {
        Receipt filed = lives.file();
        Recording recording = recordings.apply(filed.matter().value());
        steps.add(recording.since());
        lives.triage(clerk, filed);
        steps.add(recording.since());
        lives.handle(clerk, filed);
        steps.add(recording.since());
        lives.finish(clerk, filed);
        steps.add(recording.since());
        return filed.matter().value();
    }

    /** The rows of a life, step by step. */
    List<List<Write>> steps() {
        return steps;
    }

    void warmUp() throws Exception {
        for (int i = 0; i < size.warmUp(); i++) {
            lives.whole(clerk);
        }
        try (Floor.Line line = floor.new Line()) {
            for (int i = 0; i < size.warmUp(); i++) {
                whole(line);
            }
        }
    }

    void costs() throws Exception {
        double[][] filing = new double[2][size.rounds()];
        double[][] whole = new double[2][size.rounds()];
        try (Floor.Line line = floor.new Line()) {
            for (int round = 0; round < size.rounds(); round++) {
                filing[0][round] = each(lives::file);
                filing[1][round] = each(() -> file(line));
                whole[0][round] =
                        each(() -> {
                            lives.whole(clerk);
                            return true;
                        });
                whole[1][round] = each(() -> whole(line));
            }
        }
        report.cost(
                "file a matter, CPU ms (JVM + server)",
                new Sample(filing[0]),
                new Sample(filing[1]));
        report.cost("whole life cycle, CPU ms", new Sample(whole[0]), new Sample(whole[1]));
    }

    void rates() throws Exception {
        for (int threads : THREADS) {
            double[][] rates = new double[2][size.rounds()];
            for (int round = 0; round < size.rounds(); round++) {
                rates[0][round] = rate(threads, () -> lives.whole(clerk));
                rates[1][round] = floorRate(threads);
            }
            report.rate(
                    "life cycles a second, threads: " + threads,
                    new Sample(rates[0]),
                    new Sample(rates[1]));
        }
    }

    private double each(Callable<?> work) throws Exception {
        double before = Processor.used();
        for (int i = 0; i < size.lives(); i++) {
            work.call();
        }
        return (Processor.used() - before) / size.lives();
    }

    private boolean file(Floor.Line line) throws SQLException {
        line.another();
        line.step(steps.getFirst());
        return true;
    }

    private boolean whole(Floor.Line line) throws SQLException {
        line.another();
        for (List<Write> step : steps) {
            line.step(step);
        }
        return true;
    }

    private double floorRate(int threads) throws Exception {
        BlockingQueue<Floor.Line> lines = new LinkedBlockingQueue<>();
        for (int i = 0; i < threads; i++) {
            lines.add(floor.new Line());
        }
        double rate =
                rate(
                        threads,
                        () -> {
                            try {
                                Floor.Line line = lines.take();
                                whole(line);
                                lines.add(line);
                            } catch (SQLException | InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        for (Floor.Line line : lines) {
            line.close();
        }
        return rate;
    }

    private double rate(int threads, Runnable work)
            throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        long end = began + size.seconds() * 1_000_000_000L;
        long done = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                counts.add(
                        pool.submit(() -> {
                            long count = 0;
                            for (; System.nanoTime() < end; count++) {
                                work.run();
                            }
                            return count;
                        }));
            }
            for (Future<Long> count : counts) {
                done += count.get();
            }
        }
        return done / ((System.nanoTime() - began) / 1e9);
    }
}
