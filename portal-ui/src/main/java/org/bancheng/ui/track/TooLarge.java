package org.bancheng.ui.track;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** An upload so large that the server did not take it in: nobody knows the code it came with. */
@ControllerAdvice
class TooLarge {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String askAgain() {
        return "redirect:/plain/track?large";
    }
}
