package org.bancheng.workflow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bancheng.workflow.ledger.ImportReport;
import org.bancheng.workflow.ledger.LedgerImport;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.testing.Someone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every number of a shared ledger; each ledger in a database of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharedLedger {

    @Autowired LedgerImport ledger;
    @Autowired Figures figures;
    @Autowired MattersBehind behind;
    @Autowired JournalProof proof;
    @Autowired Someone someone;

    final String name;
    final ExpectedFigures expected;

    SharedLedger(String name) {
        this.name = name;
        expected = ExpectedFigures.of(name);
    }

    @BeforeAll
    void theLedgerIsImported() throws Exception {
        ImportReport report = ledger.run(path(), false, new Actor("import"));
        assertThat(report.problems()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.complete()).isTrue();
    }

    private Path path() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(getClass().getResource("/ledger/" + name + ".csv")).toURI());
    }

    @Test
    void theWholeIsAsExpected() {
        Tally all = figures.of(FigureQuery.at(expected.asOf())).all();
        assertThat(ExpectedFigures.said(all)).containsExactlyInAnyOrderEntriesOf(expected.all());
    }

    @Test
    void everyGroupIsAsExpected() {
        check(GroupBy.CITY, "byCity");
        check(GroupBy.UNIT_TYPE, "byUnitType");
        check(GroupBy.ROUTE, "byRoute");
        check(GroupBy.DUE_MONTH, "byDueMonth");
    }

    private void check(GroupBy by, String name) {
        Map<String, Map<String, String>> said = new HashMap<>();
        figures.of(FigureQuery.at(expected.asOf()).by(by))
                .groups()
                .forEach((key, tally) -> said.put(key, ExpectedFigures.said(tally)));
        assertThat(said).as(name).isEqualTo(expected.groups(name));
    }

    @Test
    void everyListHoldsWhatItsNumberCounts() {
        Person leader = someone.at("BUR-330000", Role.LEADER);
        FigureQuery query = FigureQuery.at(expected.asOf());
        Tally all = figures.of(query).all();
        for (Slice slice : Slice.values()) {
            assertThat((long) behind.count(leader, query, slice))
                    .as(slice.name())
                    .isEqualTo(all.count(slice));
        }
    }

    @Test
    void theJournalsAreWhole() {
        assertThat(proof.verify().firstFault()).isEmpty();
        assertThat(proof.verify().entries())
                .isEqualTo(figures.of(FigureQuery.at(expected.asOf())).all().count(Slice.ACCEPTED));
    }
}
