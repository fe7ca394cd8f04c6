package org.bancheng.workflow.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@WorkflowIT
@TestPropertySource(properties = "test.database=ledger-2024")
class Ledger2024IT extends SharedLedger {

    Ledger2024IT() {
        super("ledger-2024");
    }

    @Test
    void reproducesTheTotalsOfTheArticle() {
        Tally all = figures.of(FigureQuery.at(expected.asOf())).all();
        assertThat(all.count(Slice.ACCEPTED)).isEqualTo(2822);
        assertThat(all.count(Slice.FINISHED)).isEqualTo(2816);
        assertThat(Figure.ON_TIME_RATE.value(all)).isEqualTo("99.79");
        assertThat(Figure.AVERAGE_WORKING_DAYS.value(all)).isEqualTo("3.00");
    }
}
