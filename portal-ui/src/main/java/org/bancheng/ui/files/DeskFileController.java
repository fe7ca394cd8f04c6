package org.bancheng.ui.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.MatterFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A file of a matter, for who may read the matter; for anybody else there is none. */
@Controller
class DeskFileController {

    private final MatterFiles matters;
    private final SealedFiles files;
    private final CurrentPerson person;

    DeskFileController(MatterFiles matters, SealedFiles files, CurrentPerson person) {
        this.matters = matters;
        this.files = files;
        this.person = person;
    }

    @GetMapping("/desk/matters/{reference:[A-Z0-9-]{1,24}}/files/{id:[0-9]{1,19}}")
    void download(
            @PathVariable String reference, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        var file =
                matters.find(person.get(), reference)
                        .flatMap(matter -> files.open(matter, Downloads.number(id)))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Downloads.send(file, response);
    }
}
