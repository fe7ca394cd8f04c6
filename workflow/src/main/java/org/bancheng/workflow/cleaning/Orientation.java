package org.bancheng.workflow.cleaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Which way up a photograph is: the one thing of its metadata that is kept (Exif 2.3, tag 274),
 * since turning the pixels would take the memory of a second picture.
 */
final class Orientation {

    static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final int START = 2;
    private static final int SEGMENT = 36;

    private Orientation() {}

    static byte[] mark(byte[] jpeg, int orientation) {
        if (orientation <= UPRIGHT || orientation > LAST) {
            return jpeg;
        }
        return ByteBuffer.allocate(jpeg.length + SEGMENT)
                .put(jpeg, 0, START)
                .putShort((short) 0xffe1)
                .putShort((short) (SEGMENT - 2))
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8) // the directory follows this header
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3) // a short
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0) // no other directory
                .put(jpeg, START, jpeg.length - START)
                .array();
    }
}
