package org.bancheng.workflow.files;

import java.io.InputStream;
import org.bancheng.db.crypto.FieldCrypto;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pieces of an upload as one stream; one piece at a time is in memory. */
class PieceStream extends InputStream {

    private static final byte[] NOTHING = {};

    private final JdbcClient jdbc;
    private final FieldCrypto crypto;
    private final long upload;
    private final int pieces;
    private byte[] piece = NOTHING;
    private int at;
    private int next;

    PieceStream(JdbcClient jdbc, FileKey key, int pieces) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        crypto = key.crypto();
        upload = key.id();
    }

    @Override
    public int read() {
        return fill() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, taken);
        at += taken;
        return taken;
    }

    private boolean fill() {
        while (at == piece.length && next < pieces) {
            byte[] sealed =
                    jdbc.sql("SELECT sealed FROM upload_piece WHERE upload_id = ? AND number = ?")
                            .params(upload, next)
                            .query(byte[].class)
                            .optional()
                            .orElse(NOTHING); // opens as little as one that was altered
            piece = crypto.open(Uploads.piece(upload, next), sealed);
            at = 0;
            next++;
        }
        return at < piece.length;
    }
}
