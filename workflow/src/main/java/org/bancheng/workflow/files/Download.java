package org.bancheng.workflow.files;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file on its way out to somebody who may have it.
 *
 * @param size in bytes
 */
public record Download(String name, long size, Content content) {

    /** What is in it, a chunk at a time. */
    public interface Content {

        /**
         * @throws org.bancheng.db.crypto.SealBroken where a chunk is not what was stored; what came
         *     before it has been written
         */
        void writeTo(OutputStream out) throws IOException;
    }
}
