package org.bancheng.workflow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@WorkflowIT
@TestPropertySource(properties = "test.database=ledger-mixed")
class LedgerMixedIT extends SharedLedger {

    LedgerMixedIT() {
        super("ledger-mixed");
    }

    /** A month of promises asked for as a period is the same month of the grouping. */
    @Test
    void thePeriodsAddUpToTheWhole() {
        FigureQuery query = FigureQuery.at(expected.asOf());
        FigureSet months = figures.of(query.by(GroupBy.DUE_MONTH));
        Tally sum = Tally.NONE;
        for (String month : months.groups().keySet()) {
            YearMonth days = YearMonth.parse(month);
            Tally period = figures.of(query.in(days.atDay(1), days.atEndOfMonth())).all();
            assertThat(ExpectedFigures.said(period))
                    .isEqualTo(ExpectedFigures.said(months.groups().get(month)));
            sum = sum.plus(period);
        }
        Tally all = months.all();
        assertThat(ExpectedFigures.said(sum)).isEqualTo(ExpectedFigures.said(all));
        assertThat(sum.count(Slice.MOVED_OUT)).isPositive();
        assertThat(all.count(Slice.MOVED_OUT)).isZero();
    }
}
