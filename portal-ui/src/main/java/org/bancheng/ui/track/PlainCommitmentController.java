package org.bancheng.ui.track;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.bancheng.ui.plain.PlainController;
import org.bancheng.workflow.commitment.CommitmentTracking;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The commitment on one sheet of paper, for the resident; the code travels in the body. */
@PlainController
class PlainCommitmentController {

    private final Lookup lookup;
    private final CommitmentTracking commitments;

    PlainCommitmentController(Lookup lookup, CommitmentTracking commitments) {
        this.lookup = lookup;
        this.commitments = commitments;
    }

    @PostMapping("/plain/track/commitment")
    String print(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        if (lookup.find(code, request.getRemoteAddr()) instanceof Lookup.Answer.Found found) {
            var sheet = commitments.find(found.matter()).orElse(null);
            if (sheet != null) {
                model.addAttribute("sheet", sheet);
                model.addAttribute("wording", sheet.wording(locale));
                return "plain/commitment";
            }
        }
        model.addAttribute("code", "");
        model.addAttribute("wrong", "track.nothing");
        return "plain/track";
    }
}
