package org.bancheng.ui.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.bancheng.ui.demo.PetitionScript.Move;
import org.bancheng.workflow.care.CareDesk;
import org.bancheng.workflow.care.CareForm;
import org.bancheng.workflow.care.CareTracking;
import org.bancheng.workflow.escalation.EscalationDesk;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.handling.Triage;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Component;

/** The steps of 提级办 and 暖心办 that a script may name. */
@Component
class DemoModes {

    private static final Duration AHEAD = Duration.ofHours(50);

    private final Triage triage;
    private final EscalationDesk escalations;
    private final CareDesk care;
    private final CareTracking residents;
    private final Tracking tracking;
    private final Clock clock;

    DemoModes(
            Triage triage,
            EscalationDesk escalations,
            CareDesk care,
            CareTracking residents,
            Tracking tracking,
            Clock clock) {
        this.triage = triage;
        this.escalations = escalations;
        this.care = care;
        this.residents = residents;
        this.tracking = tracking;
        this.clock = clock;
    }

    /**
     * Of staff: escalate, takeOn, instruct, decide; offerCare ({@code to} is the service, {@code
     * reason} the place), serveCare.
     */
    void take(Move move, Person by, MatterFile file) {
        var id = file.matter().id();
        int version = Objects.requireNonNull(file.matter().version());
        var text = Objects.requireNonNullElse(move.text(), "");
        switch (move.act()) {
            case "escalate" -> triage.escalate(by, id, version, text);
            case "takeOn" -> escalations.accept(by, id, version);
            case "instruct" -> escalations.instruct(by, id, version, text);
            case "decide" -> escalations.decide(by, id, version, text);
            case "offerCare" ->
                    care.offer(
                            by,
                            id,
                            version,
                            new CareForm(
                                    String.valueOf(move.to()),
                                    clock.instant().plus(AHEAD),
                                    String.valueOf(move.reason()),
                                    text));
            case "serveCare" ->
                    care.serve(
                            by,
                            id,
                            version,
                            care.find(file).getFirst().id(),
                            clock.instant(),
                            text);
            default -> throw new IllegalArgumentException(move.act());
        }
    }

    /** Of the resident: want. */
    void take(Move move, String code) {
        if (!move.act().equals("want")) {
            throw new IllegalArgumentException(move.act());
        }
        var shown = tracking.find(code).orElseThrow();
        residents.answer(code, residents.find(shown).getFirst().id(), true);
    }
}
