package org.bancheng.workflow.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.bancheng.db.batch.Batch;
import org.bancheng.workflow.handling.RouteKeeper;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 会商办 is left by a person only when every party answered or was overruled. A promise that passed
 * raises the matter all the same; then nobody is asked any more.
 */
@Component
class ConsultationRoute implements RouteKeeper {

    private final Consultations rounds;
    private final JdbcClient jdbc;
    private final Batch batch;

    ConsultationRoute(Consultations rounds, JdbcClient jdbc, Batch batch) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Override
    public HandlingMode mode() {
        return HandlingMode.CONSULTATION;
    }

    @Override
    public void requireDone(Matter matter, Step step) {
        if (rounds.findLast(matter.id().value()).filter(Consultation::waits).isPresent()) {
            throw new StepRefused(step, "parties-silent");
        }
    }

    @Override
    public void left(Matter matter, Instant at) {
        if (batch.of("open consultations", matter.id().value(), this::open) == null) {
            return;
        }
        rounds.findLast(matter.id().value())
                .filter(last -> last.open)
                .ifPresent(open -> {
                    open.close(at);
                    rounds.save(open);
                });
    }

    private Map<Long, Boolean> open(Collection<Long> matters) {
        return jdbc
                .sql(
                        "SELECT DISTINCT matter_id FROM consultation WHERE matter_id IN (:matters) AND open = TRUE")
                .param("matters", matters)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toMap(matter -> matter, matter -> true));
    }
}
