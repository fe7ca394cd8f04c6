package org.bancheng.workflow.holding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.matters.JournalEntry;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells who had the ball of a matter, and keeps it at every finish, in the same transaction, so
 * that sums over a unit are one query. Nothing is kept of tips.
 */
@Service
public class Holdings {

    private final JdbcClient jdbc;
    private final MatterStore store;
    private final Calendars calendars;

    Holdings(JdbcClient jdbc, MatterStore store, Calendars calendars) {
        this.jdbc = jdbc;
        this.store = store;
        this.calendars = calendars;
    }

    /** Up to now, or to the end; none of a matter out of a ledger. */
    public Optional<HoldingTimes> of(List<JournalEntry> journal, Instant now) {
        return JournalHistory.of(journal, now)
                .map(history -> HoldingTimes.of(calendars.current(), history));
    }

    /** The units it went through, up to now or to the end; none of a matter out of a ledger. */
    public Optional<UnitStops> stops(List<JournalEntry> journal, Instant now) {
        return JournalHistory.of(journal, now)
                .map(history -> UnitStops.of(calendars.current(), history));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void keep(MatterEvent event) {
        if (event.kind() == Kind.FINISHED && event.lane() != Lane.TIP) {
            of(store.journal(event.matter()), event.at())
                    .ifPresent(times -> keep(event.matter().value(), times.parts()));
        }
    }

    private void keep(long matter, Map<Holder, Duration> parts) {
        jdbc.sql(
                        "INSERT INTO holding_time (matter_id, rest_days, third_party, resident, other_unit, this_unit)"
                                + " VALUES (:matter, :rest, :third, :resident, :other, :own) ON DUPLICATE KEY UPDATE"
                                + " rest_days = VALUES(rest_days), third_party = VALUES(third_party), resident ="
                                + " VALUES(resident), other_unit = VALUES(other_unit), this_unit = VALUES(this_unit)")
                .param("matter", matter)
                .param("rest", seconds(parts, Holder.REST_DAYS))
                .param("third", seconds(parts, Holder.THIRD_PARTY))
                .param("resident", seconds(parts, Holder.RESIDENT))
                .param("other", seconds(parts, Holder.OTHER_UNIT))
                .param("own", seconds(parts, Holder.THIS_UNIT))
                .update();
    }

    private static long seconds(Map<Holder, Duration> parts, Holder holder) {
        return parts.getOrDefault(holder, Duration.ZERO).toSeconds();
    }
}
