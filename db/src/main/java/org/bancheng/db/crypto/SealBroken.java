package org.bancheng.db.crypto;

import org.jspecify.annotations.Nullable;

/**
 * A sealed value does not open: it was changed, moved to another row, or sealed with another key.
 * The message names the place and never the content.
 */
public final class SealBroken extends RuntimeException {

    SealBroken(RowIdentity where, @Nullable Throwable cause) {
        super("The seal of %s.%s is broken".formatted(where.table(), where.column()), cause);
    }
}
