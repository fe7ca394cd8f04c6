package org.bancheng.workflow.tips;

import java.time.LocalDate;
import java.util.Optional;
import org.bancheng.workflow.deadlines.DeadlinePolicy;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates on which tips are erased, set by the steps that end them or take them up again. */
@Component
class ErasureDates {

    /** What the sender said last, over {@code tip t}; 0: nothing since filing. */
    static final String SAID =
            "(SELECT COALESCE(MAX(s.seq), 0) FROM tip_message s WHERE s.matter_id = t.matter_id AND s.from_officer ="
                    + " FALSE)";

    private final JdbcClient jdbc;
    private final Policies policies;
    private final StepTime time;

    ErasureDates(JdbcClient jdbc, Policies policies, StepTime time) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.time = time;
    }

    /** The tip came to its end. */
    void ended(MatterId tip) {
        LocalDate today = today();
        set(tip, today.plusDays(policy(today).tipKeepDays()));
    }

    /** The tip is taken up again. */
    void goesOn(MatterId tip) {
        set(tip, null);
    }

    /**
     * An officer has seen the messages up to the number. What the sender said and is read late is
     * not erased the night after.
     */
    void read(MatterId tip, int messages) {
        LocalDate today = today();
        jdbc.sql(
                        "UPDATE tip t SET t.erase_on = CASE WHEN t.read_to < "
                                + SAID
                                + " THEN GREATEST(t.erase_on, :later) ELSE t.erase_on END, t.read_to = :seen"
                                + " WHERE t.matter_id = :tip AND t.read_to < :seen")
                .param("later", today.plusDays(policy(today).tipReadDays()))
                .param("seen", messages)
                .param("tip", tip.value())
                .update();
    }

    ErasureDate of(MatterId tip) {
        int days = policy(today()).tipKeepDays();
        return jdbc.sql(
                        "SELECT t.erase_on, t.read_to < "
                                + SAID
                                + " AS unread FROM tip t WHERE t.matter_id = ?")
                .param(tip.value())
                .query((row, n) ->
                        new ErasureDate(
                                row.getObject("erase_on", LocalDate.class),
                                days,
                                row.getBoolean("unread")))
                .single();
    }

    /** The day on which nothing was left of it. */
    Optional<LocalDate> erasedOn(MatterId tip) {
        return jdbc.sql("SELECT erased_on FROM tip_tombstone WHERE matter_id = ?")
                .param(tip.value())
                .query(LocalDate.class)
                .optional();
    }

    private void set(MatterId tip, @Nullable LocalDate day) {
        jdbc.sql("UPDATE tip SET erase_on = ? WHERE matter_id = ?")
                .param(day)
                .param(tip.value())
                .update();
    }

    private LocalDate today() {
        return Shanghai.dateOf(time.now(Lane.TIP));
    }

    private DeadlinePolicy policy(LocalDate today) {
        return policies.current(today);
    }
}
