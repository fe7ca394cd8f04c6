package org.bancheng.workflow.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.LegOutcome;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.matters.Unconcerned;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 并案 (design 3): two matters about the same thing are handled as one. Each keeps its receipt and
 * its promise; the resident of the merged one sees the merge and gets the survivor's answer.
 */
@Service
@Transactional
public class Merging {

    private static final int MOST = 10;
    private static final String COLUMNS = "SELECT m.reference, m.title, m.state FROM matter m ";

    private final Grasp grasp;
    private final MatterStore store;
    private final Pauses pauses;
    private final Legwork legwork;
    private final Announcer announcer;
    private final UnitTree units;
    private final StepTime time;
    private final JdbcClient jdbc;

    Merging(
            Grasp grasp,
            MatterStore store,
            Pauses pauses,
            Legwork legwork,
            Announcer announcer,
            UnitTree units,
            StepTime time,
            JdbcClient jdbc) {
        this.grasp = grasp;
        this.store = store;
        this.pauses = pauses;
        this.legwork = legwork;
        this.announcer = announcer;
        this.units = units;
        this.time = time;
        this.jdbc = jdbc;
    }

    /**
     * Merges the matter into an accepted, open one that the person may see.
     *
     * @param survivor reference of the other matter, however its spaces and case are typed
     * @throws TextRefused when there is none, or not in the person's sight
     * @throws StepRefused when the other one cannot take it: not open or not accepted, of a unit
     *     the matter is about, or the matter has others merged into itself
     */
    public void merge(Person by, MatterId id, int version, @Nullable String survivor) {
        Matter matter = grasp.take(by, id, version, Step.MERGE);
        Matter other =
                Optional.ofNullable(survivor)
                        .flatMap(typed -> grasp.readable(by, reference(typed)))
                        .map(store::load)
                        .orElseThrow(() -> new TextRefused("merge.unknown"));
        String concerned = matter.origin().subjectUnitCode();
        if (concerned != null && units.isWithin(other.custody().unitCode(), concerned)) {
            throw new StepRefused(Step.MERGE, "unit-concerned");
        }
        if (!store.mergedInto(id).isEmpty()) {
            throw new StepRefused(Step.MERGE, "merge-survivor");
        }
        Instant at = time.now(matter.lane());
        if (matter.pausing().since() != null) {
            pauses.end(matter, by.actor(), Step.RESUME, at, Facts.none());
        }
        matter.mergeInto(other, by.actor(), at);
        legwork.closeAll(matter, at, LegOutcome.SKIPPED);
        announcer.tell(Kind.MERGED, matter, at, Map.of());
        store.save(matter);
        store.save(other);
    }

    /** What the matter is handled together with, for somebody who has its file in hand. */
    @Transactional(readOnly = true)
    public List<MergedLine> of(MatterFile file) {
        MatterId into = file.matter().mergedInto();
        List<MergedLine> lines = new ArrayList<>();
        if (into != null) {
            lines.addAll(lines("WHERE m.id = ?", into.value(), true));
        }
        lines.addAll(lines("WHERE m.merged_into = ?", file.matter().id().value(), false));
        return lines;
    }

    /**
     * Open matters that may be about the same thing: the same telephone number left them, in the
     * same unit.
     */
    @Transactional(readOnly = true)
    public List<MergedLine> alike(Person person, MatterFile file) {
        return jdbc.sql(
                        COLUMNS
                                + "JOIN petition q ON q.matter_id = m.id JOIN petition p ON p.phone_hash = q.phone_hash"
                                + " WHERE p.matter_id = :matter AND m.id <> p.matter_id AND m.open = TRUE AND m.state <>"
                                + " 'FILED' AND m.unit_code = :unit AND "
                                + Unconcerned.CONDITION
                                + " ORDER BY m.filed_at DESC LIMIT :most")
                .param("matter", file.matter().id().value())
                .param("unit", file.matter().custody().unitCode())
                .param("most", MOST)
                .params(Unconcerned.params(person.id(), person.unitPath()))
                .query((row, n) -> line(row, true))
                .list();
    }

    private List<MergedLine> lines(String where, long id, boolean survivor) {
        return jdbc.sql(COLUMNS + where + " ORDER BY m.id")
                .param(id)
                .query((row, n) -> line(row, survivor))
                .list();
    }

    private static MergedLine line(ResultSet row, boolean survivor) throws SQLException {
        return new MergedLine(
                row.getString("reference"),
                row.getString("title"),
                MatterState.valueOf(row.getString("state")),
                survivor);
    }

    private static String reference(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
