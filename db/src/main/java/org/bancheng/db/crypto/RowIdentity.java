package org.bancheng.db.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Where a sealed value lives. It is authenticated with the value, so a value copied into another
 * row or column does not open.
 *
 * @param id the row's key, in one spelling for ever
 */
public record RowIdentity(String table, String column, String id) {

    public RowIdentity(String table, String column, long id) {
        this(table, column, Long.toString(id));
    }

    /** Each part with its length before it: no two identities have the same bytes. */
    byte[] bytes() {
        byte[][] parts = {
            table.getBytes(StandardCharsets.UTF_8),
            column.getBytes(StandardCharsets.UTF_8),
            id.getBytes(StandardCharsets.UTF_8)
        };
        int length = 0;
        for (byte[] part : parts) {
            length += Integer.BYTES + part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.putInt(part.length).put(part);
        }
        return all.array();
    }
}
