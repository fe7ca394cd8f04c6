package org.bancheng.workflow.consultation;

import java.time.Instant;
import org.bancheng.workflow.handling.RouteKeeper;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.springframework.stereotype.Component;

/**
 * 会商办 is left by a person only when every party answered or was overruled. A promise that passed
 * raises the matter all the same; then nobody is asked any more.
 */
@Component
class ConsultationRoute implements RouteKeeper {

    private final Consultations rounds;

    ConsultationRoute(Consultations rounds) {
        this.rounds = rounds;
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
        rounds.findLast(matter.id().value())
                .filter(last -> last.open)
                .ifPresent(open -> {
                    open.close(at);
                    rounds.save(open);
                });
    }
}
