package org.bancheng.workflow.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Looks at every byte before a line is believed: is it text at all, and is it UTF-8? Names the
 * first place that is not, because “garbled” helps nobody to find it.
 */
final class TextCheck {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LOOK = 8 * 1024;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final byte[] line = new byte[LONGEST_LINE];
    private int length;
    private int number = 1;
    private boolean anything;

    private TextCheck() {}

    /** Refuses with {@link Unreadable} what is no UTF-8 text of lines. */
    static void check(Path file) throws IOException {
        TextCheck check = new TextCheck();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            bytes.mark(LOOK);
            refuseBinary(bytes.readNBytes(LOOK));
            bytes.reset();
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                check.take((byte) next);
            }
        }
        check.endLine();
        if (!check.anything) {
            throw new Unreadable(1, "1", "empty");
        }
    }

    /** A picture may begin with bytes that would pass for Chinese in some encoding. */
    private static void refuseBinary(byte[] start) {
        boolean utf16 = start.length > 1 && (start[0] & start[1] & 0xFE) == 0xFE;
        for (byte next : start) {
            if (!utf16 && isControl(next)) {
                throw new Unreadable(1, "1", "no-table");
            }
        }
    }

    private static boolean isControl(byte next) {
        return next >= 0 && next < ' ' && next != '\t' && next != '\r' && next != '\n';
    }

    private void take(byte next) {
        if (next == '\n') {
            endLine();
            number++;
            return;
        }
        if (length == LONGEST_LINE) {
            throw new Unreadable(number, "1", "no-table");
        }
        line[length++] = next;
    }

    private void endLine() {
        int from = number == 1 ? afterMark() : 0;
        if (number == 1 && (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF))) {
            throw new Unreadable(1, "1", "encoding", "UTF-16");
        }
        for (int i = from; i < length; i++) {
            if (isControl(line[i])) {
                throw new Unreadable(number, column(from, i), "no-table");
            }
            anything |= line[i] > ' ' || line[i] < 0;
        }
        int valid = validUpTo(StandardCharsets.UTF_8, from);
        if (valid < length) {
            String column = column(from, valid);
            if (validUpTo(GB18030, from) == length) {
                throw new Unreadable(number, column, "encoding", "GBK / GB18030");
            }
            throw new Unreadable(number, column, "encoding-unknown");
        }
        length = 0;
    }

    private int afterMark() {
        return startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    private boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (length <= i || (line[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The number of the column a byte lies in; good enough where nothing else is known. */
    private String column(int from, int position) {
        int commas = 0;
        for (int i = from; i < position; i++) {
            commas += line[i] == ',' ? 1 : 0;
        }
        return Integer.toString(commas + 1);
    }

    private int validUpTo(Charset charset, int from) {
        ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOfRange(line, from, length));
        try {
            charset.newDecoder().decode(bytes);
            return length;
        } catch (CharacterCodingException e) {
            return from + bytes.position();
        }
    }
}
