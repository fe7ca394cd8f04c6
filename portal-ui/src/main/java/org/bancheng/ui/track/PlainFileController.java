package org.bancheng.ui.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bancheng.ui.files.Downloads;
import org.bancheng.workflow.files.SealedFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A file for the holder of the code; the code travels in the body. */
@Controller
class PlainFileController {

    private final Lookup lookup;
    private final SealedFiles files;

    PlainFileController(Lookup lookup, SealedFiles files) {
        this.lookup = lookup;
        this.files = files;
    }

    @PostMapping("/plain/track/file")
    void download(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") long file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (lookup.find(code, request.getRemoteAddr()) instanceof Lookup.Answer.Found found) {
            var wanted = files.open(found.matter(), file);
            if (wanted.isPresent()) {
                Downloads.send(wanted.get(), response);
                return;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
