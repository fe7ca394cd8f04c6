package org.bancheng.workflow.handling;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The laws a refusal may rest on and the ways to appeal against it; both lists are data. */
@Component
public class RefusalLists {

    private final JdbcClient jdbc;

    RefusalLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LegalBasis> bases() {
        return jdbc.sql("SELECT code, name_zh, name_en FROM legal_basis ORDER BY ordinal")
                .query((row, n) ->
                        new LegalBasis(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    public List<AppealRoute> routes() {
        return jdbc.sql("SELECT code, name_zh, name_en, days FROM appeal_route ORDER BY ordinal")
                .query((row, n) ->
                        new AppealRoute(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4)))
                .list();
    }

    /**
     * @throws TextRefused when there is none of the code
     */
    AppealRoute route(String code) {
        return routes().stream()
                .filter(route -> route.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new TextRefused("route.missing"));
    }

    /**
     * @throws TextRefused when there is none of the code
     */
    void requireBasis(String code) {
        if (bases().stream().noneMatch(basis -> basis.code().equals(code))) {
            throw new TextRefused("basis.missing");
        }
    }
}
