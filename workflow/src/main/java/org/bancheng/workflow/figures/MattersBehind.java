package org.bancheng.workflow.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Unconcerned;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The list of matters behind a number, for a leader: own unit and below, whatever the query says;
 * and never one that is about the own unit or a unit above, which the number counts all the same.
 */
@Service
public class MattersBehind {

    public static final int LARGEST_PAGE = 200;

    private static final String SCOPE =
            " AND c.path LIKE :scopeBelow AND "
                    + Unconcerned.condition("c.id", "c.subject_unit_code");
    private static final String COLUMNS =
            "SELECT c.reference, c.title, c.unit_name, c.route, c.first_promise, c.promise, c.finish, c.result, c.days,"
                    + " c.rating FROM c WHERE ";

    private final JdbcClient jdbc;
    private final Figures figures;
    private final UnitTree units;

    MattersBehind(JdbcClient jdbc, Figures figures, UnitTree units) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.units = units;
    }

    /**
     * The unit a leader's figures are about: the one wished for if it is the own or lies below it,
     * else the own.
     *
     * @throws NotAllowed for anybody else
     */
    public String unitFor(Person person, @Nullable String wished) {
        requireLeader(person);
        return wished != null && units.isWithin(wished, person.unitCode())
                ? wished
                : person.unitCode();
    }

    /**
     * A page of the list, the most pressing promise first.
     *
     * @param limit at most {@link #LARGEST_PAGE}
     * @throws NotAllowed for anybody but a leader
     */
    public List<BehindRow> page(
            Person person, FigureQuery query, Slice slice, int offset, int limit) {
        FigureSql sql = figures.sql(query);
        return jdbc.sql(
                        sql.rows()
                                + COLUMNS
                                + slice.condition()
                                + SCOPE
                                + " ORDER BY c.promise, c.id LIMIT :limit OFFSET :offset")
                .params(params(person, sql))
                .param("limit", Math.min(limit, LARGEST_PAGE))
                .param("offset", Math.max(0, offset))
                .query((row, n) -> row(row))
                .list();
    }

    /** How many matters the list holds. */
    public int count(Person person, FigureQuery query, Slice slice) {
        FigureSql sql = figures.sql(query);
        return jdbc.sql(sql.rows() + "SELECT COUNT(*) FROM c WHERE " + slice.condition() + SCOPE)
                .params(params(person, sql))
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> params(Person person, FigureSql sql) {
        requireLeader(person);
        Map<String, Object> params = new HashMap<>(sql.params());
        params.putAll(Unconcerned.params(person.id(), person.unitPath()));
        params.put("scopeBelow", FigureSql.below(person.unitPath()));
        return params;
    }

    private static void requireLeader(Person person) {
        if (!person.is(Role.LEADER)) {
            throw new NotAllowed("figures of a unit");
        }
    }

    private static BehindRow row(ResultSet row) throws SQLException {
        String route = row.getString("route");
        String result = row.getString("result");
        boolean finished = row.getObject("finish", LocalDate.class) != null;
        return new BehindRow(
                row.getString("reference"),
                row.getString("title"),
                row.getString("unit_name"),
                route == null ? null : HandlingMode.valueOf(route),
                row.getObject("first_promise", LocalDate.class),
                row.getObject("promise", LocalDate.class),
                row.getObject("finish", LocalDate.class),
                result == null || !finished ? null : Result.valueOf(result),
                finished ? row.getObject("days", Integer.class) : null,
                finished ? row.getObject("rating", Integer.class) : null);
    }
}
