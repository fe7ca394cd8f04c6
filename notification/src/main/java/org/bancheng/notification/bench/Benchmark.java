package org.bancheng.notification.bench;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.notification.bench.Recording.Write;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.people.Person;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The whole measurement, in an empty database that nobody else uses. */
@Component
@Profile("bench")
public class Benchmark {

    private static final long MATTERS_OF_THE_YARDSTICK = 400_000;

    /** What can be measured by itself. */
    public enum Part {
        LIFE,
        DEADLINES,
        READS
    }

    private final JdbcClient jdbc;
    private final DataSource source;
    private final Lives lives;
    private final ReadBench reading;
    private final DeadlineWatch watch;
    private final Clock clock;
    private final FieldCrypto crypto;

    Benchmark(
            JdbcClient jdbc,
            DataSource source,
            Lives lives,
            ReadBench reading,
            DeadlineWatch watch,
            Clock clock,
            FieldCrypto crypto) {
        this.jdbc = jdbc;
        this.source = source;
        this.lives = lives;
        this.reading = reading;
        this.watch = watch;
        this.clock = clock;
        this.crypto = crypto;
    }

    /** Measures and prints; takes minutes. */
    public void run(Size size, Set<Part> parts, PrintStream out) throws Exception {
        Report report = new Report(out);
        setUp(size, report);
        Person clerk = lives.employ();
        Floor floor = new Floor(source, clock, crypto);
        LifeBench life = new LifeBench(lives, floor, size, report, clerk);
        long model = life.record(matter -> new Recording(jdbc, matter));
        report.head();
        if (parts.contains(Part.LIFE)) {
            life.warmUp();
            life.rates(); // warm too, before a thousandth of a second of processor time counts
            life.costs();
            disk(report);
        }
        if (parts.contains(Part.DEADLINES)) {
            deadlines(life, model, clerk, floor, size, report);
        }
        if (parts.contains(Part.READS)) {
            reads(model, size, report);
        }
        report.say("");
        report.say("At the end: " + Processor.load() + ".");
    }

    private void deadlines(
            LifeBench life, long model, Person clerk, Floor floor, Size size, Report report)
            throws Exception {
        Receipt next = lives.file();
        lives.triage(clerk, next);
        long raised = next.matter().value();
        List<List<Write>> accepted = life.steps().subList(0, 2);
        new DeadlineBench(jdbc, floor, watch, size, report)
                .run(accepted, model, raised, new Recording(jdbc, raised));
    }

    private void reads(long model, Size size, Report report) {
        Seeding seeding = new Seeding(jdbc, model);
        seeding.finished(Size.BY_ROWS);
        seeding.analyse();
        reading.onTimeRateByRows(Size.BY_ROWS, size, report);
        seeding.finished(size.finished() - Size.BY_ROWS);
        reading.onTimeRate(size.finished(), size, report);
        seeding.open(size.open());
        seeding.analyse();
        reading.worklists(size.open(), report);
    }

    private void setUp(Size size, Report report) {
        String server = jdbc.sql("SELECT VERSION()").query(String.class).single();
        String flush =
                jdbc.sql("SELECT @@innodb_flush_log_at_trx_commit").query(String.class).single();
        long pool = jdbc.sql("SELECT @@innodb_buffer_pool_size").query(Long.class).single() >> 20;
        report.say(
                "Server "
                        + server
                        + ", innodb_flush_log_at_trx_commit="
                        + flush
                        + ", buffer pool "
                        + pool
                        + " MB; Java "
                        + Runtime.version()
                        + "; "
                        + Processor.load()
                        + ".");
        report.say(
                "A life: filed, accepted with a plan, answered once, finished; journal, outbox, promise and sealed text"
                        + " included. Both sides write the same rows. Warm-up "
                        + size.warmUp()
                        + " lives each; "
                        + size.rounds()
                        + " rounds in turn of "
                        + size.lives()
                        + " lives or "
                        + size.seconds()
                        + " s.");
    }

    /** By what the lives so far take up; both sides' rows are of one size. */
    private void disk(Report report) {
        jdbc.sql("ANALYZE TABLE matter, leg, journal, promise, petition, message, outbox")
                .query()
                .listOfRows();
        double bytes =
                jdbc.sql(
                                "SELECT SUM(data_length + index_length) FROM information_schema.tables WHERE table_schema ="
                                        + " DATABASE() AND table_name IN ('matter', 'leg', 'journal', 'promise', 'petition',"
                                        + " 'message', 'outbox')")
                        .query(Double.class)
                        .single();
        long matters = jdbc.sql("SELECT COUNT(*) FROM matter").query(Long.class).single();
        report.line(
                "disk for 200k open + 200k finished, GB",
                Report.number(bytes / matters * MATTERS_OF_THE_YARDSTICK / 1e9),
                "same rows");
    }
}
