package org.bancheng.workflow.commitment;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.bancheng.db.batch.Batch;
import org.bancheng.workflow.handling.Announcer;
import org.bancheng.workflow.handling.RouteKeeper;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 容缺办 is done when the papers are in. Another route may take over at any time; then nothing is owed
 * on the commitment's dates any more, and the resident is told.
 */
@Component
class CommitmentRoute implements RouteKeeper {

    private final Commitments commitments;
    private final Announcer announcer;
    private final JdbcClient jdbc;
    private final Batch batch;

    CommitmentRoute(Commitments commitments, Announcer announcer, JdbcClient jdbc, Batch batch) {
        this.commitments = commitments;
        this.jdbc = jdbc;
        this.batch = batch;
        this.announcer = announcer;
    }

    @Override
    public HandlingMode mode() {
        return HandlingMode.COMMITMENT;
    }

    @Override
    public void requireDone(Matter matter, Step step) {
        boolean ends = step == Step.FINISH || step == Step.COMPLETE_LEG;
        if (ends
                && commitments
                        .findLast(matter.id().value())
                        .filter(Commitment::isOutstanding)
                        .isPresent()) {
            throw new StepRefused(step, "papers-outstanding");
        }
    }

    @Override
    public void left(Matter matter, Instant at) {
        if (batch.of("open commitments", matter.id().value(), this::open) == null) {
            return;
        }
        commitments
                .findLast(matter.id().value())
                .filter(last -> last.state.isOpen())
                .ifPresent(open -> release(open, matter, at));
    }

    private Map<Long, Boolean> open(Collection<Long> matters) {
        return jdbc
                .sql(
                        "SELECT DISTINCT matter_id FROM commitment WHERE matter_id IN (:matters) AND state IN"
                                + " ('OFFERED', 'AGREED')")
                .param("matters", matters)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toMap(matter -> matter, matter -> true));
    }

    private void release(Commitment open, Matter matter, Instant at) {
        open.release(at, null);
        commitments.save(open);
        if (matter.state().isOpen()) {
            announcer.tell(
                    Kind.COMMITMENT_ENDED,
                    matter,
                    at,
                    Map.of("reason", CommitmentState.RELEASED.name()));
        }
    }
}
