package org.bancheng.workflow.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How often each unit directly below one says no (否定答复报告): refused and signed, waiting for the
 * second signature, sent back by the second signer.
 */
@Service
public class RefusalSums {

    private static final String SUMS =
            "SELECT m.answering_unit AS k, COALESCE(SUM(m.finished_on <= :asOf), 0) AS finished,"
                    + " COALESCE(SUM(m.finished_on <= :asOf AND m.result = 'REFUSED'), 0) AS refused,"
                    + " COALESCE(SUM(m.refusal_signer_unit IS NOT NULL), 0) AS waiting FROM matter m%s"
                    + " GROUP BY m.answering_unit";
    private static final String SENT_BACK =
            "SELECT r.proposed_unit AS k, COUNT(*) AS returned FROM refusal r JOIN matter m ON m.id = r.matter_id%s"
                    + " AND r.outcome = 'RETURNED' GROUP BY r.proposed_unit";

    private final JdbcClient jdbc;
    private final UnitComparison comparison;
    private final UnitTree units;

    RefusalSums(JdbcClient jdbc, UnitComparison comparison, UnitTree units) {
        this.jdbc = jdbc;
        this.comparison = comparison;
        this.units = units;
    }

    private record Sum(long finished, long refused, long waiting, long sentBack) {

        Sum plus(Sum other) {
            return new Sum(
                    finished + other.finished,
                    refused + other.refused,
                    waiting + other.waiting,
                    sentBack + other.sentBack);
        }
    }

    /** A line for each unit that said no, or wished to; the most refusals first. */
    public List<RefusalSum> below(FigureQuery query, String top) {
        ModeQuery asked = ModeQuery.of(query, units.required(top).path());
        Map<String, Sum> sums = new HashMap<>();
        jdbc.sql(SUMS.formatted(ModeQuery.MATTERS))
                .params(asked.params())
                .query(row -> {
                    Sum sum =
                            new Sum(
                                    row.getLong("finished"),
                                    row.getLong("refused"),
                                    row.getLong("waiting"),
                                    0);
                    sums.merge(comparison.childOf(top, row.getString("k")), sum, Sum::plus);
                });
        jdbc.sql(SENT_BACK.formatted(ModeQuery.MATTERS))
                .params(asked.params())
                .query(row -> {
                    Sum sum = new Sum(0, 0, 0, row.getLong("returned"));
                    sums.merge(comparison.childOf(top, row.getString("k")), sum, Sum::plus);
                });
        return sums.entrySet().stream()
                .map(entry -> {
                    Sum sum = entry.getValue();
                    return new RefusalSum(
                            units.required(entry.getKey()),
                            new Ratio(sum.refused(), sum.finished()),
                            sum.waiting(),
                            sum.sentBack());
                })
                .filter(RefusalSum::saidNo)
                .sorted(
                        Comparator.comparing((RefusalSum sum) -> sum.refused().numerator())
                                .reversed()
                                .thenComparing(sum -> sum.unit().code()))
                .toList();
    }
}
