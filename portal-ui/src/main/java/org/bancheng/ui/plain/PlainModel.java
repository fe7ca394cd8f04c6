package org.bancheng.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every plain page its frame. */
@ControllerAdvice(annotations = PlainController.class)
class PlainModel {

    @ModelAttribute("frame")
    PlainFrame frame(HttpServletRequest request) {
        return PlainFrame.of(request);
    }
}
