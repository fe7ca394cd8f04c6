package org.bancheng.workflow.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.ledger.LedgerFixture.line;
import static org.bancheng.workflow.petitions.PetitionFixture.HALL;
import static org.bancheng.workflow.petitions.PetitionFixture.petition;
import static org.bancheng.workflow.petitions.PetitionFixture.token;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.DeadlineWatch;
import org.bancheng.workflow.handling.Decision;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.ledger.LedgerColumn;
import org.bancheng.workflow.ledger.LedgerFixture;
import org.bancheng.workflow.ledger.LedgerImport;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.petitions.PetitionIntake;
import org.bancheng.workflow.testing.Deeds;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums of what was finished before today say the same as a count of every row, whatever is asked.
 */
@WorkflowIT
@TestPropertySource(properties = "test.database=figures")
@Transactional
class FoldedFiguresIT {

    @Autowired Figures figures;
    @Autowired FigureFolding folding;
    @Autowired LedgerImport ledger;
    @Autowired PetitionIntake intake;
    @Autowired Triage triage;
    @Autowired Handling handling;
    @Autowired ResidentSteps resident;
    @Autowired DeadlineWatch watch;
    @Autowired MatterStore store;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired Deeds deeds;

    Receipt rated;

    @BeforeEach
    void somethingWasSettledLongAgoAndSomethingIsGoingOn() throws IOException {
        figures.invalidate();
        clock.set("2026-03-02", "10:00");
        Person clerk = someone.at(HALL, Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER);
        rated = intake.file(petition(Signal.QUICK_FIX), token());
        triage.accept(
                clerk,
                rated.matter(),
                0,
                new Decision(new Plan(List.of(HandlingMode.IMMEDIATE)), null));
        deeds.onRecord(clerk, rated.matter());
        handling.finish(clerk, rated.matter(), 2, Result.ACHIEVED, "已办好");
        clock.set("2026-03-28", "10:00");
        watch.sweep(); // the window to reopen is over
        imports(
                line(),
                line().finished("2026-03-09 09:00", "部分办成"),
                line().promised("2026-04-03").finished("2026-04-02 09:00", "办成"),
                line().promised("2026-04-03").finished("2026-04-20 09:00", "解释疏导"),
                line().with(LedgerColumn.REOPENED, "1"),
                line().at("HALL-330203", ""),
                line().promised(""),
                LedgerFixture.openLine(),
                LedgerFixture.openLine().promised("2026-09-30"),
                line().promised("2026-09-11").finished("2026-09-10 09:00", "办成"));
        clock.set("2026-09-20", "10:00");
        intake.file(petition(Signal.QUICK_FIX), token());
    }

    @Test
    void whateverIsAskedTheSumsAgreeWithTheRows() {
        List<SortedMap<String, Tally>> before = everything();
        assertThat(folding.sweep()).isEqualTo(8);
        assertThat(folding.sweep()).isZero();
        assertThat(jdbc.sql("SELECT SUM(matters) FROM figure_sum").query(Integer.class).single())
                .isEqualTo(8);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aStepTakesTheMatterOutOfItsSum() {
        folding.sweep();
        long satisfied = today().count(Slice.SATISFIED);
        resident.rate(rated.code().grouped(), 5, null);
        assertThat(today().count(Slice.SATISFIED)).isEqualTo(satisfied + 1);
        assertThat(jdbc.sql("SELECT SUM(matters) FROM figure_sum").query(Integer.class).single())
                .isEqualTo(7);
        assertThat(folding.sweep()).isEqualTo(1);
        assertThat(today().count(Slice.SATISFIED)).isEqualTo(satisfied + 1);
        List<SortedMap<String, Tally>> withSums = everything();
        jdbc.sql("DELETE FROM figure_sum").update();
        jdbc.sql("DELETE FROM figure_judged").update();
        jdbc.sql("UPDATE matter SET folded = FALSE").update();
        assertThat(everything()).isEqualTo(withSums);
    }

    @Test
    void whoReadTheMatterBeforeItWasFoldedIsToldThatItChanged() {
        Matter read = store.load(rated.matter());
        folding.sweep();
        read.watchAgain(null);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> store.save(read));
    }

    private Tally today() {
        figures.invalidate();
        return figures.of(FigureQuery.at(date("2026-09-20"))).all();
    }

    /** The answers to many questions. */
    private List<SortedMap<String, Tally>> everything() {
        figures.invalidate();
        return Stream.of("2026-09-20", "2026-08-10", "2026-04-10", "2026-12-31")
                .map(FoldedFiguresIT::date)
                .map(FigureQuery::at)
                .flatMap(query ->
                        Stream.of(
                                query,
                                query.in(date("2026-03-01"), date("2026-03-31")),
                                query.in(date("2026-04-01"), null),
                                query.in(date("2026-03-10"), date("2026-04-30")),
                                query.under("BUR-330100"),
                                query.under("BUR-330200").in(null, date("2026-03-31"))))
                .flatMap(query -> Stream.of(GroupBy.values()).map(query::by))
                .map(query -> {
                    FigureSet set = figures.of(query);
                    SortedMap<String, Tally> all = new java.util.TreeMap<>(set.groups());
                    all.put("(all)", set.all());
                    return all;
                })
                .toList();
    }

    private void imports(LedgerFixture... lines) throws IOException {
        assertThat(ledger.run(LedgerFixture.file(lines), false, new Actor("import")).complete())
                .isTrue();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
