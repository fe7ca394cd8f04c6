package org.bancheng.workflow.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lines of a section: matters of a scope, in one query, and their number in another. */
@Component
public class BoardRows {

    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked of {@code matter m}.
     *
     * @param columns that the facts are made of
     * @param condition beside the scope
     * @param order the most pressing first
     */
    public record Question(
            String columns, String condition, String order, Map<String, Object> params) {}

    /** The facts of a line out of its row. */
    @FunctionalInterface
    public interface Facts {
        List<Object> read(ResultSet row) throws SQLException;
    }

    public BoardPart read(BoardScope scope, Question question, int limit, Facts facts) {
        String where = " WHERE " + question.condition() + " AND " + scope.sql();
        int count =
                jdbc.sql("SELECT COUNT(*) FROM matter m" + where)
                        .params(question.params())
                        .params(scope.params())
                        .query(Integer.class)
                        .single();
        if (count == 0) {
            return new BoardPart(0, List.of());
        }
        List<BoardLine> lines =
                jdbc.sql(
                                "SELECT m.reference, m.title, m.lane, u.name AS unit_name, "
                                        + question.columns()
                                        + " FROM matter m JOIN unit u ON u.code = m.unit_code"
                                        + where
                                        + " ORDER BY "
                                        + question.order()
                                        + ", m.id LIMIT "
                                        + limit)
                        .params(question.params())
                        .params(scope.params())
                        .query((row, n) ->
                                new BoardLine(
                                        opens(row),
                                        row.getString("reference"),
                                        row.getString("title"),
                                        row.getString("unit_name"),
                                        facts.read(row)))
                        .list();
        return new BoardPart(count, lines);
    }

    private static BoardLine.Opens opens(ResultSet row) throws SQLException {
        return row.getString("lane").equals("PETITION")
                ? BoardLine.Opens.MATTER
                : BoardLine.Opens.NOTHING;
    }
}
