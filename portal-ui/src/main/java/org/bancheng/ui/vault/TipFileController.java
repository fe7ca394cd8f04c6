package org.bancheng.ui.vault;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bancheng.ui.files.Downloads;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.tips.TipEvidence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A file of a tip, for the officer who has it open with the vault; for anybody else there is none.
 */
@Controller
class TipFileController {

    private final TipEvidence evidence;
    private final VaultSession vaults;
    private final CurrentPerson person;

    TipFileController(TipEvidence evidence, VaultSession vaults, CurrentPerson person) {
        this.evidence = evidence;
        this.vaults = vaults;
        this.person = person;
    }

    @GetMapping("/" + TipAddresses.LIST + "/{reference:[A-Z0-9-]{1,24}}/files/{id:[0-9]{1,19}}")
    void download(
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String original,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var officer = person.get();
        var file =
                vaults.find(officer, request.getSession(false))
                        .flatMap(vault ->
                                evidence.open(
                                        officer,
                                        vault,
                                        reference,
                                        Downloads.number(id),
                                        original != null))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Downloads.send(file, response);
    }
}
