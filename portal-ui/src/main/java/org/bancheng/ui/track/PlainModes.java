package org.bancheng.ui.track;

import org.bancheng.workflow.care.CareTracking;
import org.bancheng.workflow.escalation.EscalationTracking;
import org.bancheng.workflow.handling.TrackedMatter;
import org.springframework.stereotype.Service;
import org.springframework.ui.Model;

/** 提级办 and 暖心办 on the plain page. */
@Service
class PlainModes {

    private final EscalationTracking escalations;
    private final CareTracking care;

    PlainModes(EscalationTracking escalations, CareTracking care) {
        this.escalations = escalations;
        this.care = care;
    }

    void show(TrackedMatter matter, Model model) {
        model.addAttribute("escalations", escalations.of(matter));
        model.addAttribute("care", care.find(matter));
    }

    void answer(String code, long offer, boolean wanted) {
        care.answer(code, offer, wanted);
    }
}
