package org.bancheng.workflow.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be offered; data, so that a city adds its own without a new version. */
@Component
class CareCatalogue {

    private static final String COLUMNS =
            "SELECT code, name_zh, name_en, for_zh, for_en, signals FROM care_service";

    private final JdbcClient jdbc;
    private final WantedCare wanted;

    CareCatalogue(JdbcClient jdbc, WantedCare wanted) {
        this.jdbc = jdbc;
        this.wanted = wanted;
    }

    /**
     * All of it: first what the resident's own needs call for, then what suits the other answers.
     */
    List<CareService> of(MatterId matter) {
        Set<String> told =
                jdbc.sql("SELECT signals FROM petition WHERE matter_id = ?")
                        .param(matter.value())
                        .query(String.class)
                        .optional()
                        .map(CareCatalogue::split)
                        .orElse(Set.of());
        Set<String> needed = wanted.services(matter);
        return jdbc.sql(COLUMNS + " ORDER BY ordinal").query((row, n) -> service(row)).stream()
                .sorted(
                        Comparator.comparing((CareService one) -> !needed.contains(one.code()))
                                .thenComparing(one -> Collections.disjoint(one.signals(), told)))
                .toList();
    }

    /**
     * @throws TextRefused when there is no such service
     */
    CareService required(String code) {
        return jdbc.sql(COLUMNS + " WHERE code = ?")
                .param(code)
                .query((row, n) -> service(row))
                .optional()
                .orElseThrow(() -> new TextRefused("care.unknown"));
    }

    private static CareService service(ResultSet row) throws SQLException {
        return new CareService(
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("for_zh"),
                row.getString("for_en"),
                split(row.getString("signals")));
    }

    private static Set<String> split(String signals) {
        return Arrays.stream(signals.split(","))
                .filter(signal -> !signal.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }
}
