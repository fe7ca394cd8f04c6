package org.bancheng.workflow.causes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bancheng.workflow.deadlines.DeadlinePolicy;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts filings by the card's fingerprint, whatever became of them: merging or withdrawing does
 * not make a cause go away. The day of the fix belongs to the time before; today is not over.
 */
@Component
class RecurrenceMeter {

    private static final String COUNT =
            "SELECT like_it.filed_on, COUNT(*) AS n FROM (SELECT t.matter_id, t.filed_on FROM matter_term t WHERE"
                    + " t.category = :category AND t.unit_type = :unitType AND t.term IN (:words) AND t.filed_on >= :from AND"
                    + " t.filed_on < :until GROUP BY t.matter_id, t.filed_on HAVING COUNT(*) >= :needed) like_it GROUP BY"
                    + " like_it.filed_on";

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Clock clock;

    RecurrenceMeter(JdbcClient jdbc, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.clock = clock;
    }

    Recurrence of(Fingerprint like, @Nullable LocalDate fixedOn) {
        LocalDate today = Shanghai.dateOf(clock.instant());
        DeadlinePolicy policy = policies.current(today);
        LocalDate turn = fixedOn == null ? today : fixedOn.plusDays(1);
        LocalDate from = turn.minusDays(policy.cause("window.days"));
        Map<LocalDate, Integer> days = count(like, from, today);
        int before = sum(days, from, turn);
        int after = sum(days, turn, today);
        int beforeDays = (int) ChronoUnit.DAYS.between(from, turn);
        int afterDays = (int) Math.max(0, ChronoUnit.DAYS.between(turn, today));
        DropRule rule =
                new DropRule(
                        policy.cause("drop.days"),
                        policy.cause("drop.percent"),
                        policy.cause("luck.percent"));
        return new Recurrence(
                fixedOn,
                before,
                beforeDays,
                after,
                afterDays,
                DropRule.luckOf(before, beforeDays, after, afterDays),
                rule,
                rule.judge(before, beforeDays, after, afterDays),
                weeks(days, from, turn, today));
    }

    private Map<LocalDate, Integer> count(Fingerprint like, LocalDate from, LocalDate until) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        if (!like.words().isEmpty()) {
            jdbc.sql(COUNT)
                    .param("category", like.category())
                    .param("unitType", like.unitType())
                    .param("words", like.words())
                    .param("needed", like.needed())
                    .param("from", from)
                    .param("until", until)
                    .query(row -> {
                        days.put(row.getObject("filed_on", LocalDate.class), row.getInt("n"));
                    });
        }
        return days;
    }

    private static List<Recurrence.Week> weeks(
            Map<LocalDate, Integer> days, LocalDate from, LocalDate turn, LocalDate today) {
        List<Recurrence.Week> weeks = new ArrayList<>();
        for (LocalDate end = turn; end.isAfter(from); end = end.minusWeeks(1)) {
            LocalDate start = end.minusWeeks(1).isBefore(from) ? from : end.minusWeeks(1);
            weeks.addFirst(new Recurrence.Week(start, false, sum(days, start, end)));
        }
        for (LocalDate start = turn; start.isBefore(today); start = start.plusWeeks(1)) {
            LocalDate end = start.plusWeeks(1).isAfter(today) ? today : start.plusWeeks(1);
            weeks.add(new Recurrence.Week(start, true, sum(days, start, end)));
        }
        return weeks;
    }

    private static int sum(Map<LocalDate, Integer> days, LocalDate from, LocalDate until) {
        return days.entrySet().stream()
                .filter(day -> !day.getKey().isBefore(from) && day.getKey().isBefore(until))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
