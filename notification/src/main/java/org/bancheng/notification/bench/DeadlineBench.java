package org.bancheng.notification.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.bancheng.notification.bench.Recording.Write;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many promises that pass at the same moment: how fast each matter is raised, and how late. */
final class DeadlineBench {

    private static final int HUNDRED = 100;

    private final JdbcClient jdbc;
    private final Floor floor;
    private final DeadlineWatch watch;
    private final Size size;
    private final Report report;

    DeadlineBench(JdbcClient jdbc, Floor floor, DeadlineWatch watch, Size size, Report report) {
        this.jdbc = jdbc;
        this.floor = floor;
        this.watch = watch;
        this.size = size;
        this.report = report;
    }

    /**
     * @param accepted the steps that bring a matter into handling
     * @param model one matter that will be raised first, to see what that writes
     */
    void run(List<List<Write>> accepted, Object recorded, long model, Recording recording)
            throws Exception {
        due(List.of(model));
        recording.since();
        watch.sweep();
        List<Write> raised = recording.since();
        double[][] rates = new double[2][size.rounds()];
        List<Double> late = new ArrayList<>();
        for (int round = 0; round < size.rounds(); round++) {
            rates[0][round] = product(accepted, recorded, late);
            rates[1][round] = byHundreds(accepted, recorded, model, raised);
        }
        report.rate(
                size.deadlines() + " deadlines due at once, a second",
                new Sample(rates[0]),
                new Sample(rates[1]));
        Sample seconds = new Sample(late.stream().mapToDouble(Double::doubleValue).toArray());
        report.line(
                "... lateness p50 / p99, s",
                Report.number(seconds.at(0.5)) + " / " + Report.number(seconds.at(0.99)),
                "-");
    }

    private double product(List<List<Write>> accepted, Object recorded, List<Double> late)
            throws SQLException {
        due(matters(accepted, recorded));
        long began = System.nanoTime();
        int done = watch.sweep();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (done != size.deadlines()) {
            throw new IllegalStateException(done + " raised, not " + size.deadlines());
        }
        // Batches are claimed in order: each matter waited for those before it.
        for (int i = 1; i <= 100; i++) {
            late.add(seconds * i / 100);
        }
        return done / seconds;
    }

    private double byHundreds(
            List<List<Write>> accepted, Object recorded, long model, List<Write> raised)
            throws SQLException {
        due(matters(accepted, recorded));
        long began = System.nanoTime();
        int done = 0;
        try (Floor.Line line = floor.new Line()) {
            for (List<Long> batch = line.claim(HUNDRED);
                    !batch.isEmpty();
                    batch = line.claim(HUNDRED)) {
                for (long matter : batch) {
                    line.about(model, matter);
                    line.write(raised);
                }
                line.commit();
                done += batch.size();
            }
        }
        return done / ((System.nanoTime() - began) / 1e9);
    }

    private List<Long> matters(List<List<Write>> accepted, Object recorded) throws SQLException {
        List<Long> made = new ArrayList<>();
        try (Floor.Line line = floor.new Line()) {
            line.sealAnew();
            line.gather();
            for (int i = 0; i < size.deadlines(); i++) {
                line.another();
                for (List<Write> step : accepted) {
                    line.write(step);
                }
                made.add(line.key(recorded));
                if (i % HUNDRED == 0) {
                    line.commit();
                }
            }
            line.commit();
        }
        return made;
    }

    /** Filed ten days ago, promised for yesterday, and nobody has looked yet. */
    private void due(List<Long> matters) {
        String today = "DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR)";
        for (int from = 0; from < matters.size(); from += 1000) {
            jdbc.sql(
                            "UPDATE matter SET filed_on = "
                                    + today
                                    + " - INTERVAL 10 DAY, promise = "
                                    + today
                                    + " - INTERVAL 1 DAY, first_promise = promise, due_at = TIMESTAMP("
                                    + today
                                    + ") - INTERVAL 8 HOUR, warned = 80, watch_at = UTC_TIMESTAMP(6) WHERE id IN (:ids)")
                    .param("ids", matters.subList(from, Math.min(from + 1000, matters.size())))
                    .update();
        }
    }
}
