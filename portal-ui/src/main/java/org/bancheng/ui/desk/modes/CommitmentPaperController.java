package org.bancheng.ui.desk.modes;

import java.util.Locale;
import org.bancheng.ui.plain.PlainController;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.commitment.CommitmentDesk;
import org.bancheng.workflow.handling.MatterFiles;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The commitment on one sheet of paper, for the counter. */
@PlainController
class CommitmentPaperController {

    private final MatterFiles files;
    private final CommitmentDesk commitments;
    private final CurrentPerson person;

    CommitmentPaperController(MatterFiles files, CommitmentDesk commitments, CurrentPerson person) {
        this.files = files;
        this.commitments = commitments;
        this.person = person;
    }

    @GetMapping("/desk/matters/{reference:[A-Z0-9-]{1,24}}/commitment")
    String print(@PathVariable String reference, Locale locale, Model model) {
        var sheet =
                files.find(person.get(), reference)
                        .flatMap(commitments::find)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("sheet", sheet);
        model.addAttribute("wording", sheet.wording(locale));
        return "plain/commitment";
    }
}
