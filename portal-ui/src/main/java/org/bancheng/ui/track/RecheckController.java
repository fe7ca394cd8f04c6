package org.bancheng.ui.track;

import org.bancheng.ui.plain.PlainController;
import org.bancheng.workflow.handling.FollowUp;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.StepRefused;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The one question that a link of 跟踪办 asks. Opening it changes nothing, whoever looks: mail
 * programmes do, too. The token of the link stands in for a form token; it is good for one answer.
 */
@PlainController
class RecheckController {

    private static final String PAGE = "plain/recheck";

    private final FollowUp followUp;

    RecheckController(FollowUp followUp) {
        this.followUp = followUp;
    }

    @GetMapping("/plain/recheck/{token}")
    String ask(@PathVariable String token, Model model) {
        followUp.find(token).ifPresent(check -> model.addAttribute("check", check));
        model.addAttribute("token", token);
        return PAGE;
    }

    @PostMapping("/plain/recheck")
    String answer(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String answer,
            Model model) {
        if (answer.equals("held") || answer.equals("relapsed")) {
            try {
                followUp.answer(token, answer.equals("held"));
            } catch (ChangedMeanwhile | StepRefused meanwhile) {
                model.addAttribute("wrong", "track.changed");
            }
        }
        return ask(token, model);
    }
}
