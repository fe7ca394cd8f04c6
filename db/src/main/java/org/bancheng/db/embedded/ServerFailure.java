package org.bancheng.db.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded server could not be installed, started or reached; the message says why. */
public final class ServerFailure extends RuntimeException {

    ServerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
