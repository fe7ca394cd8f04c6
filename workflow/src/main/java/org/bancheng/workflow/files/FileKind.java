package org.bancheng.workflow.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bancheng.workflow.cleaning.Format;

/**
 * The kinds of file that are taken, told from what is in them; a name or a header proves nothing.
 */
public enum FileKind {
    PDF(Format.PDF, "pdf"),
    PNG(Format.PNG, "png"),
    JPEG(Format.JPEG, "jpg", "jpeg"),
    WEBP(Format.WEBP, "webp"),
    DOCX(Format.OOXML, "docx"),
    XLSX(Format.OOXML, "xlsx"),
    ODT(Format.ODF, "odt"),
    MP3(Format.MP3, "mp3"),
    M4A(Format.M4A, "m4a"),
    OGG(Format.OGG, "ogg", "oga", "opus"),
    WAV(Format.WAV, "wav");

    private static final byte[] PNG_HEAD = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ", "mp42", "isom");

    private final Format format;
    private final String[] endings;

    FileKind(Format format, String... endings) {
        this.format = format;
        this.endings = endings;
    }

    Format format() {
        return format;
    }

    /** What a name of such a file ends with, without the dot; the first is the usual one. */
    public String[] endings() {
        return endings.clone();
    }

    /**
     * @param head how the file begins: its first MiB, or all of it
     */
    static Optional<FileKind> of(byte[] head) {
        if (says(head, 0, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (head.length > PNG_HEAD.length
                && Arrays.equals(head, 0, PNG_HEAD.length, PNG_HEAD, 0, PNG_HEAD.length)) {
            return Optional.of(PNG);
        }
        if (head.length > 3
                && (head[0] & 0xff) == 0xff
                && (head[1] & 0xff) == 0xd8
                && (head[2] & 0xff) == 0xff) {
            return Optional.of(JPEG);
        }
        if (says(head, 0, "RIFF")) {
            return says(head, 8, "WEBP")
                    ? Optional.of(WEBP)
                    : says(head, 8, "WAVE") ? Optional.of(WAV) : Optional.empty();
        }
        if (says(head, 0, "OggS")) {
            return Optional.of(OGG);
        }
        if (says(head, 4, "ftyp") && head.length >= 12) {
            String brand = new String(head, 8, 4, StandardCharsets.ISO_8859_1);
            return SOUND_BRANDS.contains(brand) ? Optional.of(M4A) : Optional.empty();
        }
        if (says(head, 0, "ID3") || isMpegFrame(head)) {
            return Optional.of(MP3);
        }
        return says(head, 0, "PK\u0003\u0004") ? ZippedKind.of(head) : Optional.empty();
    }

    /** Layer III, a bit rate and a sampling rate that exist (ISO 11172-3, 2.4.2.3). */
    private static boolean isMpegFrame(byte[] head) {
        if (head.length < 4 || (head[0] & 0xff) != 0xff) {
            return false;
        }
        boolean layer3 = (head[1] & 0xe6) == 0xe2;
        int bitRate = (head[2] & 0xf0) >> 4;
        return layer3 && bitRate != 0 && bitRate != 15 && (head[2] & 0x0c) != 0x0c;
    }

    static boolean says(byte[] head, int from, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= from + wanted.length
                && Arrays.equals(head, from, from + wanted.length, wanted, 0, wanted.length);
    }
}
