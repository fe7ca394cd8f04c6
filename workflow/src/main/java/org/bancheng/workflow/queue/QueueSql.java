package org.bancheng.workflow.queue;

/** The one text of what waits for a first hand; lists and counts share it. */
final class QueueSql {

    private static final String LAST =
            "(SELECT g.%s FROM message g WHERE g.matter_id = m.id ORDER BY g.at DESC, g.id DESC LIMIT 1)";
    private static final String SPOKE_LAST = LAST.formatted("kind") + " IN ('ANSWER', 'ADDITION')";

    /** Over {@code matter m}. */
    static final String WHAT =
            "CASE WHEN m.state = 'FILED' THEN 'UNDECIDED' WHEN m.state = 'ACCEPTED' AND m.route IS NULL THEN"
                    + " 'UNPLANNED' ELSE 'UNANSWERED' END";

    static final String SINCE =
            "CASE WHEN m.state = 'FILED' THEN m.filed_at WHEN m.state = 'ACCEPTED' AND m.route IS NULL THEN"
                    + " m.accepted_at ELSE "
                    + LAST.formatted("at")
                    + " END";

    static final String WAITS =
            "m.lane = 'PETITION' AND m.open = TRUE AND m.historical = FALSE AND (m.state = 'FILED' OR (m.state = 'ACCEPTED'"
                    + " AND m.route IS NULL) OR "
                    + SPOKE_LAST
                    + ")";

    private QueueSql() {}
}
