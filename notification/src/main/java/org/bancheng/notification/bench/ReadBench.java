package org.bancheng.notification.bench;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.figures.FigureFolding;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.Figures;
import org.bancheng.workflow.figures.GroupBy;
import org.bancheng.workflow.handling.Worklist;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people wait for: a page of the worklist, and the figures. */
@Component
@Profile("bench")
class ReadBench {

    private static final int PAGES = 200;
    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Worklist worklist;
    private final Figures figures;
    private final FigureFolding folding;
    private final UnitTree units;
    private final Clock clock;

    ReadBench(
            JdbcClient jdbc,
            Worklist worklist,
            Figures figures,
            FigureFolding folding,
            UnitTree units,
            Clock clock) {
        this.jdbc = jdbc;
        this.worklist = worklist;
        this.figures = figures;
        this.folding = folding;
        this.units = units;
        this.clock = clock;
    }

    void worklists(int open, Report report) {
        List<Unit> windows = units.windows();
        Sample floor =
                times(i -> {
                    Unit unit = windows.get(i * 37 % windows.size());
                    jdbc.sql(
                                    "SELECT reference, title, promise, state FROM matter WHERE unit_code = ? AND open = TRUE"
                                            + " ORDER BY due_at, id LIMIT 50")
                            .param(unit.code())
                            .query()
                            .listOfRows();
                });
        String of = " of " + open + " open, p50 / p99 ms";
        page(report, "clerk's worklist" + of, windows, Role.HANDLER, floor);
        page(report, "district leader's", List.of(units.required(Lives.BUREAU)), Role.LEADER, null);
        page(
                report,
                "city leader's",
                List.of(units.parentOf(Lives.BUREAU).orElseThrow()),
                Role.LEADER,
                null);
        page(report, "province leader's", List.of(units.root()), Role.LEADER, null);
    }

    private void page(
            Report report,
            String work,
            List<Unit> at,
            Role role,
            @org.jspecify.annotations.Nullable Sample floor) {
        Sample sample =
                times(i ->
                        worklist.page(
                                person(at.get(i * 37 % at.size()), role),
                                WorklistFilter.OPEN,
                                0,
                                PAGE));
        report.line(work, percentiles(sample), floor == null ? "-" : percentiles(floor));
    }

    /** Every row judged, as for a day that is past. */
    void onTimeRateByRows(int finished, Size size, Report report) {
        report.cost(
                "on-time rate by unit and month, " + finished + " finished, by rows, ms",
                count(size),
                floorCount(size));
    }

    void onTimeRate(int finished, Size size, Report report) {
        long began = System.nanoTime();
        while (folding.sweep() > 0) {
            // on to the next
        }
        report.line(
                "... folding what was finished before today, s",
                Report.number((System.nanoTime() - began) / 1e9),
                "-");
        jdbc.sql("ANALYZE TABLE matter, figure_sum, figure_judged").query().listOfRows();
        int live =
                jdbc.sql("SELECT COUNT(*) FROM matter WHERE folded = FALSE AND lane = 'PETITION'")
                        .query(Integer.class)
                        .single();
        report.cost(
                "... " + finished + " finished, with sums, " + live + " rows still counted",
                count(size),
                null);
    }

    /** Two answers, as the board asks them: by unit and by month. */
    private Sample count(Size size) {
        double[] millis = new double[size.rounds() + 1];
        for (int i = 0; i < millis.length; i++) {
            figures.invalidate();
            FigureQuery query = FigureQuery.at(Shanghai.dateOf(clock.instant()));
            long began = System.nanoTime();
            figures.of(query.by(GroupBy.UNIT));
            figures.of(query.by(GroupBy.DUE_MONTH));
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        return new Sample(millis);
    }

    private Sample floorCount(Size size) {
        double[] millis = new double[size.rounds()];
        for (int i = 0; i < millis.length; i++) {
            long began = System.nanoTime();
            jdbc.sql(
                            "SELECT answering_unit, DATE_FORMAT(promise, '%Y-%m') AS due, COUNT(*), SUM(finished_on <="
                                    + " promise) FROM matter WHERE lane = 'PETITION' GROUP BY answering_unit, due")
                    .query()
                    .listOfRows();
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        return new Sample(millis);
    }

    private static Person person(Unit unit, Role role) {
        return new Person(1, "bench", "bench", unit.code(), unit.name(), unit.path(), Set.of(role));
    }

    private static Sample times(IntConsumer work) {
        double[] millis = new double[PAGES];
        for (int i = -PAGES / 4; i < PAGES; i++) {
            long began = System.nanoTime();
            work.accept(Math.abs(i));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        return new Sample(millis);
    }

    private static String percentiles(Sample sample) {
        return Report.number(sample.at(0.5)) + " / " + Report.number(sample.at(0.99));
    }
}
