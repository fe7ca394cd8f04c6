package org.bancheng.workflow.tips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.DeadlinePolicy;
import org.bancheng.workflow.deadlines.Policies;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored rewards of tips; the amount is sealed with the tip's key. */
@Component
class TipRewards {

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Policies policies;
    private final StepTime time;

    TipRewards(JdbcClient jdbc, Calendars calendars, Policies policies, StepTime time) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.policies = policies;
        this.time = time;
    }

    /** The case is solved: the notice is due in working days. One that was decided stays so. */
    void solved(MatterId tip) {
        LocalDate today = today();
        jdbc.sql(
                        "INSERT INTO tip_reward (matter_id, state, notice_due) VALUES (?,'DUE',?) ON DUPLICATE KEY UPDATE"
                                + " state = state")
                .params(tip.value(), calendars.current().plus(today, policy().rewardNoticeDays()))
                .update();
    }

    /** Taken up again before anything was decided: there is nothing to reward yet. */
    void goesOn(MatterId tip) {
        jdbc.sql("DELETE FROM tip_reward WHERE matter_id = ? AND state = 'DUE'")
                .param(tip.value())
                .update();
    }

    Optional<TipReward> of(MatterId tip, TipKey key) {
        return jdbc.sql("SELECT * FROM tip_reward WHERE matter_id = ?")
                .param(tip.value())
                .query((row, n) -> reward(row, tip, key))
                .optional();
    }

    /**
     * Offers it; false when something else was decided first.
     *
     * @param yuan within the bounds of the policy
     * @throws TipRefused when it is not
     */
    boolean offer(MatterId tip, TipKey key, int yuan) {
        DeadlinePolicy policy = policy();
        if (yuan < policy.rewardLeastYuan() || yuan > policy.rewardMostYuan()) {
            throw new TipRefused("tip.reward.amount");
        }
        return jdbc.sql(
                                "UPDATE tip_reward SET state = 'OFFERED', amount = ?, claim_until = ? WHERE matter_id = ? AND"
                                        + " state = 'DUE'")
                        .params(
                                key.seal(amount(tip), Integer.toString(yuan)),
                                today().plusMonths(policy.rewardClaimMonths()),
                                tip.value())
                        .update()
                == 1;
    }

    boolean decline(MatterId tip) {
        return jdbc.sql(
                                "UPDATE tip_reward SET state = 'DECLINED' WHERE matter_id = ? AND state = 'DUE'")
                        .param(tip.value())
                        .update()
                == 1;
    }

    /** False when it is not offered, or not any more. */
    boolean claim(MatterId tip) {
        return jdbc.sql(
                                "UPDATE tip_reward SET state = 'CLAIMED' WHERE matter_id = ? AND state = 'OFFERED' AND"
                                        + " claim_until >= ?")
                        .params(tip.value(), today())
                        .update()
                == 1;
    }

    boolean lapse(MatterId tip) {
        return jdbc.sql(
                                "UPDATE tip_reward SET state = 'LAPSED' WHERE matter_id = ? AND state = 'OFFERED' AND"
                                        + " claim_until < ?")
                        .params(tip.value(), today())
                        .update()
                == 1;
    }

    /** Offered, and not claimed in time. */
    List<MatterId> unclaimed(int batch) {
        return jdbc.sql(
                        "SELECT matter_id FROM tip_reward WHERE state = 'OFFERED' AND claim_until < ? ORDER BY matter_id"
                                + " LIMIT ?")
                .params(today(), batch)
                .query((row, n) -> new MatterId(row.getLong(1)))
                .list();
    }

    /** Whose notice is due by the day and was not given. */
    List<MatterId> dueBy(LocalDate day, int batch) {
        return jdbc.sql(
                        "SELECT matter_id FROM tip_reward WHERE state = 'DUE' AND notice_due <= ? ORDER BY notice_due,"
                                + " matter_id LIMIT ?")
                .params(day, batch)
                .query((row, n) -> new MatterId(row.getLong(1)))
                .list();
    }

    boolean isLate(MatterId tip) {
        return jdbc.sql("SELECT notice_due FROM tip_reward WHERE matter_id = ?")
                .param(tip.value())
                .query(LocalDate.class)
                .single()
                .isBefore(today());
    }

    /** How many of a unit's rewards stand how; counts and nothing else. */
    Map<RewardState, Integer> counts(String unit) {
        Map<RewardState, Integer> counts = new EnumMap<>(RewardState.class);
        jdbc.sql(
                        "SELECT r.state, COUNT(*) AS n FROM tip_reward r JOIN matter m ON m.id = r.matter_id WHERE"
                                + " m.unit_code = ? GROUP BY r.state")
                .param(unit)
                .query(row -> {
                    counts.put(RewardState.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    private static TipReward reward(ResultSet row, MatterId tip, TipKey key) throws SQLException {
        byte[] sealed = row.getBytes("amount");
        return new TipReward(
                RewardState.valueOf(row.getString("state")),
                row.getObject("notice_due", LocalDate.class),
                sealed == null ? null : Integer.valueOf(key.open(amount(tip), sealed).strip()),
                row.getObject("claim_until", LocalDate.class));
    }

    private DeadlinePolicy policy() {
        return policies.current(today());
    }

    private LocalDate today() {
        return Shanghai.dateOf(time.now(Lane.TIP));
    }

    private static RowIdentity amount(MatterId tip) {
        return new RowIdentity("tip_reward", "amount", tip.value());
    }
}
