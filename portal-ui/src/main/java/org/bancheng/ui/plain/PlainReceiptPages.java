package org.bancheng.ui.plain;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.bancheng.workflow.matters.ReceiptCode;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * “I have saved it” without script. The page cannot be held, but it can be left by a button that
 * compares what was typed again; the code comes in the body, is looked up nowhere, and goes back to
 * whoever sent it.
 */
@PlainController
@RequestMapping("/plain/receipt")
class PlainReceiptPages {

    @PostMapping
    String leave(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "false") boolean saved,
            Model model,
            HttpServletResponse response) {
        Optional<ReceiptCode> shown = ReceiptCode.parse(code);
        boolean same = shown.isPresent() && shown.equals(ReceiptCode.parse(typed));
        if (shown.isEmpty() || same || (saved && typed.isBlank())) {
            return "plain/receipt-kept";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("code", shown.get().grouped());
        model.addAttribute(
                "wrong",
                typed.isBlank()
                        ? "components.receipt.unsaved"
                        : "components.receipt.again.differs");
        return "plain/receipt-again";
    }
}
