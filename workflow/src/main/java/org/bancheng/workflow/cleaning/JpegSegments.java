package org.bancheng.workflow.cleaning;

import java.io.ByteArrayOutputStream;

/** Cuts metadata out of a JPEG without touching its picture (ISO/IEC 10918-1, B.1.1.4). */
final class JpegSegments {

    private static final int MARK = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_APPLICATION = 0xe1;
    private static final int LAST_APPLICATION = 0xef;
    private static final int ICC = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int COMMENT = 0xfe;

    private JpegSegments() {}

    /** Keeps what is needed to show it: colour profile and Adobe's transform. */
    static byte[] strip(byte[] jpeg) {
        if (jpeg.length < 4 || at(jpeg, 0) != MARK || at(jpeg, 1) != 0xd8) {
            return jpeg;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length);
        out.write(jpeg, 0, 2);
        int at = 2;
        while (at + 4 <= jpeg.length && at(jpeg, at) == MARK) {
            int kind = at(jpeg, at + 1);
            int length = 2 + (at(jpeg, at + 2) << 8 | at(jpeg, at + 3));
            if (kind == START_OF_SCAN || at + length > jpeg.length) {
                break;
            }
            boolean tells =
                    kind == COMMENT
                            || (kind >= FIRST_APPLICATION
                                    && kind <= LAST_APPLICATION
                                    && kind != ICC
                                    && kind != ADOBE);
            if (!tells) {
                out.write(jpeg, at, length);
            }
            at += length;
        }
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xff;
    }
}
