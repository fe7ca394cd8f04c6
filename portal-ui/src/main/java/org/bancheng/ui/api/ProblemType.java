package org.bancheng.ui.api;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** What can go wrong with a call, and the address that explains it. */
enum ProblemType {
    BAD_INPUT("bad-input", HttpStatus.BAD_REQUEST),
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND),
    METHOD("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE),
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE("media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    OTHER("other", HttpStatus.INTERNAL_SERVER_ERROR);

    static final String ADDRESS = "/api/v1/problems/";

    private final String word;
    private final HttpStatus status;

    ProblemType(String word, HttpStatus status) {
        this.word = word;
        this.status = status;
    }

    String word() {
        return word;
    }

    /** The usual status; {@link #OTHER} also stands for any that has no type of its own. */
    HttpStatus status() {
        return status;
    }

    String address() {
        return ADDRESS + word;
    }

    static Optional<ProblemType> named(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status.value() == status)
                .findFirst()
                .orElse(OTHER);
    }
}
