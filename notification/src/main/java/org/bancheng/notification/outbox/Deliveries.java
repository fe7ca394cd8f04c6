package org.bancheng.notification.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.bancheng.notification.outbox.DeliveryLine.State;
import org.bancheng.workflow.handling.MatterFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The delivery record of a matter, for somebody who has its file in hand. */
@Service
public class Deliveries {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The matter's letters, latest first; a tip has none that name it. */
    public List<DeliveryLine> of(MatterFile file) {
        return jdbc.sql(
                        "SELECT o.event, o.audience, o.channel, o.state, o.attempts, d.detail,"
                                + " COALESCE(o.settled_at, d.at, o.created_at) AS at FROM outbox o LEFT JOIN delivery d"
                                + " ON d.outbox_id = o.id AND d.attempt = o.attempts WHERE o.matter_id = ?"
                                + " ORDER BY o.created_at DESC, o.audience, o.event, o.id LIMIT ?")
                .params(file.matter().id().value(), MOST)
                .query((row, n) -> line(row))
                .list();
    }

    private static DeliveryLine line(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return new DeliveryLine(
                row.getString("event"),
                Audience.valueOf(row.getString("audience")),
                row.getString("channel"),
                switch (OutboxRow.State.valueOf(row.getString("state"))) {
                    case PENDING -> State.WAITING;
                    case SENT -> State.SENT;
                    case FAILED -> State.FAILED;
                },
                at.toInstant(),
                row.getInt("attempts"),
                row.getString("detail"));
    }
}
