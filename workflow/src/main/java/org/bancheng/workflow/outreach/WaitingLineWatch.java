package org.bancheng.workflow.outreach;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.bancheng.workflow.deadlines.DatabaseTime;
import org.springframework.stereotype.Service;

/** Ends the waiting lines of sessions that have started. A second sweep finds nobody waiting. */
@Service
public class WaitingLineWatch {

    private final Sessions sessions;
    private final WaitingLine line;
    private final DatabaseTime databaseTime;
    private final Clock clock;

    WaitingLineWatch(Sessions sessions, WaitingLine line, DatabaseTime databaseTime, Clock clock) {
        this.sessions = sessions;
        this.line = line;
        this.databaseTime = databaseTime;
        this.clock = clock;
    }

    /** Ends every line that is over by now. */
    public void sweep() {
        if (databaseTime.agrees()) {
            sessions.lapsing(clock.instant().truncatedTo(ChronoUnit.MICROS)).forEach(line::lapse);
        }
    }
}
