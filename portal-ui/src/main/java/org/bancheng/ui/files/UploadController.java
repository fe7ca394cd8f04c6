package org.bancheng.ui.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.bancheng.workflow.files.FileKey;
import org.bancheng.workflow.files.Uploads;
import org.bancheng.workflow.handling.TextRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pieces of files on their way, after the manner of tus 1.0: HEAD asks how far one has come, PATCH
 * goes on from there. Whoever holds the ticket that a form gave out may; the ticket travels in a
 * header and tells nothing of who holds it.
 */
@RestController
@RequestMapping("/plain/uploads")
class UploadController {

    static final String TICKET = "Upload-Ticket";
    static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<Void> ask(@RequestHeader(TICKET) String ticket) {
        return answer(FileKey.parse(ticket).flatMap(uploads::progress), HttpStatus.OK);
    }

    @RequestMapping(method = RequestMethod.PATCH, consumes = "application/offset+octet-stream")
    ResponseEntity<Void> goOn(
            @RequestHeader(TICKET) String ticket,
            @RequestHeader(OFFSET) long from,
            HttpServletRequest request) {
        var key = FileKey.parse(ticket);
        if (key.isEmpty()) {
            return answer(Optional.empty(), HttpStatus.NO_CONTENT);
        }
        try {
            boolean fits =
                    uploads.progress(key.get()).filter(at -> at.received() == from).isPresent();
            var now = uploads.append(key.get(), from, request.getInputStream());
            return answer(now, fits ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT);
        } catch (TextRefused gone) {
            return answer(uploads.progress(key.get()), HttpStatus.CONFLICT);
        } catch (IOException broken) {
            return ResponseEntity.badRequest().build(); // which nobody hears
        }
    }

    private static ResponseEntity<Void> answer(
            Optional<Uploads.Progress> progress, HttpStatus status) {
        return progress.map(now ->
                        ResponseEntity.status(status)
                                .header(OFFSET, Long.toString(now.received()))
                                .header(LENGTH, Long.toString(now.size()))
                                .header("Cache-Control", "no-store")
                                .<Void>build())
                .orElseGet(() -> ResponseEntity.status(HttpStatus.GONE).build());
    }
}
