package org.bancheng.workflow.consultation;

import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can be a party: never whom the matter is about, nor anybody below it, nor the lead. */
@Component
class Invitability {

    private final UnitTree units;

    Invitability(UnitTree units) {
        this.units = units;
    }

    /**
     * @throws StepRefused when it can be no party to the matter
     * @throws TextRefused when there is no such unit, or the date cannot be
     */
    void require(Matter matter, Guest guest, ConsultationTerms terms) {
        if (guest.dueOn().isBefore(terms.today()) || guest.dueOn().isAfter(terms.latest())) {
            throw new TextRefused("party.date");
        }
        String subject = matter.origin().subjectUnitCode();
        String code = guest.unitCode();
        if (code == null) {
            if (subject != null && names(guest.outside(), subject)) {
                throw new StepRefused(Step.CONSULT, "party-concerned");
            }
            return;
        }
        if (units.find(code).filter(Unit::active).isEmpty()) {
            throw new TextRefused("unit.unknown");
        }
        if (subject != null && units.isWithin(code, subject)) {
            throw new StepRefused(Step.CONSULT, "party-concerned");
        }
        if (code.equals(matter.custody().unitCode())) {
            throw new StepRefused(Step.CONSULT, "party-lead");
        }
    }

    /** Whether somebody wrote the concerned unit's name as that of a department outside. */
    private boolean names(@Nullable String outside, String subject) {
        String name = outside == null ? "" : outside.replaceAll("\\s", "");
        return units.subtree(subject).stream()
                .anyMatch(unit -> name.contains(unit.name().replaceAll("\\s", "")));
    }
}
