package org.bancheng.workflow.immediate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bancheng.workflow.figures.ModeFact;
import org.bancheng.workflow.figures.ModeFacts;
import org.bancheng.workflow.figures.ModeQuery;
import org.bancheng.workflow.matters.HandlingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 马上办: how much was done at once, and how much of it is proven. */
@Component
class ImmediateFacts implements ModeFacts {

    /** Of matters that ever were in 马上办; without a finish in it they count as taken only. */
    private static final String PACE =
            "SELECT COUNT(*) AS taken, COALESCE(SUM(m.finished_on = m.filed_on), 0) AS same_day,"
                    + " COALESCE(SUM(m.finished_on IS NOT NULL AND m.handling_days <= 1), 0) AS one_day"
                    + " FROM matter m"
                    + ModeQuery.MATTERS
                    + " AND EXISTS (SELECT 1 FROM leg l WHERE l.matter_id = m.id AND l.mode = 'IMMEDIATE')";

    private static final String PROOF =
            "SELECT w.unproven, COUNT(*) AS works FROM immediate_work w JOIN matter m ON m.id = w.matter_id"
                    + ModeQuery.MATTERS
                    + " GROUP BY w.unproven";

    private record Works(@Nullable String unproven, long count) {}

    private final JdbcClient jdbc;
    private final ActCatalogue catalogue;

    ImmediateFacts(JdbcClient jdbc, ActCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    @Override
    public HandlingMode mode() {
        return HandlingMode.IMMEDIATE;
    }

    @Override
    public List<ModeFact> of(ModeQuery query) {
        List<ModeFact> facts = new ArrayList<>(pace(query));
        List<Works> works =
                jdbc.sql(PROOF)
                        .params(query.params())
                        .query((row, n) ->
                                new Works(row.getString("unproven"), row.getLong("works")))
                        .list();
        long all = works.stream().mapToLong(Works::count).sum();
        facts.add(ModeFact.share("proven", count(works, null), all));
        catalogue
                .terms()
                .unproven()
                .forEach(reason ->
                        facts.add(
                                ModeFact.share(
                                        "unproven." + reason.code(),
                                        count(works, reason.code()),
                                        all)));
        return facts;
    }

    private List<ModeFact> pace(ModeQuery query) {
        return jdbc.sql(PACE)
                .params(query.params())
                .query((row, n) -> {
                    long taken = row.getLong("taken");
                    return List.of(
                            ModeFact.share("sameDay", row.getLong("same_day"), taken),
                            ModeFact.share("withinOneDay", row.getLong("one_day"), taken));
                })
                .single();
    }

    private static long count(List<Works> works, @Nullable String unproven) {
        return works.stream()
                .filter(work -> Objects.equals(work.unproven(), unproven))
                .mapToLong(Works::count)
                .sum();
    }
}
