package org.bancheng.workflow.cleaning;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.bancheng.workflow.cleaning.Finding.Trace;

/**
 * Recordings: what stands beside the sound is cut off (MP3) or overwritten in its place (M4A, WAV),
 * so that nothing has to be decoded. An Ogg file is listed only: its pages carry check sums over
 * what would change.
 */
final class Sounds {

    private static final int TAG_HEADER = 10;
    private static final int TAIL = 128;
    private static final int CHUNK_HEADER = 8;
    private static final int BOX_HEADER = 8;
    private static final int DEEPEST = 8;
    private static final Set<String> SOUND_CHUNKS = Set.of("fmt ", "data", "fact", "JUNK");
    private static final Set<String> PARENTS = Set.of("moov", "trak", "mdia", "minf", "stbl");
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
    private static final int OGG_HEAD = 8 * 1024;

    private final byte[] sent;
    private final Findings findings = new Findings();

    private Sounds(byte[] sent) {
        this.sent = sent;
    }

    static Cleaned clean(Format format, byte[] sent) throws IOException {
        Sounds sounds = new Sounds(sent);
        return switch (format) {
            case MP3 -> sounds.mp3();
            case M4A -> sounds.m4a();
            case WAV -> sounds.wav();
            default -> sounds.ogg();
        };
    }

    /** ID3v2 before the sound, ID3v1 behind it. */
    private Cleaned mp3() throws IOException {
        int from = 0;
        while (says(from, "ID3") && from + TAG_HEADER <= sent.length) {
            int size = 0;
            for (int n = 6; n < TAG_HEADER; n++) {
                size = size << 7 | sent[from + n] & 0x7f;
            }
            int end = Math.min(sent.length, from + TAG_HEADER + size);
            SoundTags.id3(Arrays.copyOfRange(sent, from + TAG_HEADER, end), findings);
            from = end;
        }
        int to = sent.length;
        if (to - from >= TAIL && says(to - TAIL, "TAG")) {
            findings.add(Trace.TITLE, SoundTags.shown(sent, to - TAIL + 3, 30));
            findings.add(Trace.AUTHOR, SoundTags.shown(sent, to - TAIL + 33, 30));
            findings.add(Trace.WORDS, "ID3v1");
            to -= TAIL;
        }
        if (from >= to) {
            throw new IOException("No sound in it");
        }
        return Cleaned.of(findings, Arrays.copyOfRange(sent, from, to));
    }

    /** Chunks that are no sound become JUNK of the same length. */
    private Cleaned wav() {
        byte[] anew = sent.clone();
        ByteBuffer numbers = ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN);
        long at = 12;
        while (at + CHUNK_HEADER <= sent.length) {
            int place = (int) at;
            long size = numbers.getInt(place + 4) & 0xffffffffL;
            int end = (int) Math.min(sent.length, at + CHUNK_HEADER + size);
            if (!SOUND_CHUNKS.contains(name(place))) {
                findings.add(
                        Trace.WORDS,
                        name(place)
                                + " "
                                + SoundTags.shown(sent, place + CHUNK_HEADER, end - place));
                hide(anew, place, "JUNK");
                Arrays.fill(anew, Math.min(end, place + CHUNK_HEADER), end, (byte) 0);
            }
            at += CHUNK_HEADER + size + size % 2;
        }
        return Cleaned.of(findings, anew);
    }

    /** Boxes that tell become free space of the same length, so that no offset moves. */
    private Cleaned m4a() throws IOException {
        byte[] anew = sent.clone();
        boxes(anew, 0, sent.length, 0);
        return Cleaned.of(findings, anew);
    }

    private void boxes(byte[] anew, int from, int to, int depth) throws IOException {
        int at = from;
        while (at + BOX_HEADER <= to) {
            long size = ByteBuffer.wrap(sent, at, 4).getInt() & 0xffffffffL;
            if (size == 1 && at + 16 <= to) {
                size = ByteBuffer.wrap(sent, at + BOX_HEADER, 8).getLong();
            }
            int end = size == 0 ? to : (int) Math.min(to, at + size);
            if (end < at + BOX_HEADER || depth > DEEPEST) {
                throw new IOException("Not a box");
            }
            String name = new String(sent, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PARENTS.contains(name)) {
                boxes(anew, at + BOX_HEADER, end, depth + 1);
            } else if (TELLING.contains(name)) {
                SoundTags.boxes(sent, at + BOX_HEADER, end, findings);
                hide(anew, at + 4, "free");
                Arrays.fill(anew, at + BOX_HEADER, end, (byte) 0);
            }
            at = end;
        }
    }

    private Cleaned ogg() {
        int end = Math.min(sent.length, OGG_HEAD);
        SoundTags.comments(Arrays.copyOf(sent, end), findings);
        return Cleaned.kept(Outcome.KEPT_LISTED, findings);
    }

    private static void hide(byte[] anew, int at, String name) {
        byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(letters, 0, anew, at, letters.length);
    }

    private String name(int at) {
        return new String(sent, at, 4, StandardCharsets.ISO_8859_1);
    }

    private boolean says(int at, String mark) {
        return at + mark.length() <= sent.length
                && new String(sent, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
