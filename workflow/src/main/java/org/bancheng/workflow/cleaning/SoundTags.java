package org.bancheng.workflow.cleaning;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.bancheng.workflow.cleaning.Finding.Trace;

/** Reads, as far as a list needs it, what recordings say of themselves. */
final class SoundTags {

    private static final int FRAME_HEADER = 10;

    /** ID3v2.3 and 2.4, 4.2. */
    private static final Map<String, Trace> FRAMES =
            Map.of(
                    "TIT2", Trace.TITLE,
                    "TALB", Trace.TITLE,
                    "TPE1", Trace.AUTHOR,
                    "TCOM", Trace.AUTHOR,
                    "TSSE", Trace.SOFTWARE,
                    "TENC", Trace.SOFTWARE,
                    "TDRC", Trace.TIME,
                    "TYER", Trace.TIME);

    /** Vorbis comment, field names. */
    private static final Map<String, Trace> FIELDS =
            Map.of(
                    "TITLE=", Trace.TITLE,
                    "ARTIST=", Trace.AUTHOR,
                    "ENCODER=", Trace.SOFTWARE,
                    "DATE=", Trace.TIME,
                    "LOCATION=", Trace.PLACE,
                    "COMMENT=", Trace.WORDS,
                    "DESCRIPTION=", Trace.WORDS);

    private SoundTags() {}

    static void id3(byte[] tag, Findings findings) {
        ByteBuffer numbers = ByteBuffer.wrap(tag);
        int at = 0;
        while (at + FRAME_HEADER < tag.length && tag[at] != 0) {
            String name = new String(tag, at, 4, StandardCharsets.ISO_8859_1);
            int size = numbers.getInt(at + 4);
            if (size <= 0 || at + FRAME_HEADER + size > tag.length) {
                break;
            }
            Trace trace = FRAMES.get(name);
            if (trace != null) {
                int start = at + FRAME_HEADER + 1;
                Charset letters = letters(tag[start - 1]);
                findings.add(trace, new String(tag, start, size - 1, letters));
            }
            at += FRAME_HEADER + size;
        }
        findings.add(Trace.WORDS, "ID3v2");
    }

    private static Charset letters(byte code) {
        return switch (code) {
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> StandardCharsets.UTF_16BE;
            case 3 -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
        };
    }

    /** User data of an MP4 file: the place where it was recorded, and that there is more. */
    static void boxes(byte[] sent, int from, int to, Findings findings) {
        String all = new String(sent, from, to - from, StandardCharsets.ISO_8859_1);
        int place = all.indexOf("\u00a9xyz");
        if (place >= 0) {
            findings.add(Trace.PLACE, shown(sent, from + place + 8, 40));
        }
        int title = all.indexOf("\u00a9nam");
        if (title >= 0) {
            findings.add(Trace.TITLE, shown(sent, from + title + 20, 80));
        }
        int tool = all.indexOf("\u00a9too");
        if (tool >= 0) {
            findings.add(Trace.SOFTWARE, shown(sent, from + tool + 20, 40));
        }
        findings.add(Trace.WORDS, "MP4 udta");
    }

    static void comments(byte[] head, Findings findings) {
        String all = new String(head, StandardCharsets.UTF_8);
        String upper = all.toUpperCase(Locale.ROOT);
        FIELDS.forEach((field, trace) -> {
            int at = upper.indexOf(field);
            if (at >= 0 && all.length() == upper.length()) {
                byte[] rest = all.substring(at + field.length()).getBytes(StandardCharsets.UTF_8);
                findings.add(trace, shown(rest, 0, 80));
            }
        });
    }

    /** What can be read there, up to the first byte that is no letter. */
    static String shown(byte[] bytes, int from, int most) {
        int end = from;
        int last = Math.min(bytes.length, from + most);
        while (end < last && (bytes[end] & 0xff) >= ' ') {
            end++;
        }
        return from >= end ? "" : new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}
