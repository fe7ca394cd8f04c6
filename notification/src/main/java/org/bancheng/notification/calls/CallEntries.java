package org.bancheng.notification.calls;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.bancheng.db.batch.Batch;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.RowId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a resident without an address on the list, in the transaction of the step; several events
 * wait for one call.
 */
@Component
public class CallEntries {

    /** What the resident did in person, or is asked by another list. */
    private static final Set<Kind> KNOWN =
            EnumSet.of(Kind.FILED, Kind.WITHDRAWN, Kind.REOPENED, Kind.ANSWERED, Kind.RECHECK);

    private static final String PUT =
            "INSERT INTO call_task (id, matter_id, open_matter, events, since, next_at, tries) VALUES (?,?,?,?,?,?,0) ON"
                    + " DUPLICATE KEY UPDATE events = IF(CHAR_LENGTH(events) < 340, CONCAT(events, ',', VALUES(events)),"
                    + " events), next_at = LEAST(next_at, VALUES(next_at))";

    private final Batch batch;
    private final Calendars calendars;

    CallEntries(Batch batch, Calendars calendars) {
        this.batch = batch;
        this.calendars = calendars;
    }

    /** For an event whose resident would be written to, had there been an address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MatterEvent event) {
        if (event.lane() != Lane.PETITION
                || event.contact() != null
                || KNOWN.contains(event.kind())) {
            return;
        }
        Instant next = calendars.current().nextWorkingInstant(event.at());
        batch.insert(
                PUT,
                RowId.ordered(event.at()),
                event.matter().value(),
                event.matter().value(),
                event.kind().name(),
                event.at(),
                next);
    }
}
