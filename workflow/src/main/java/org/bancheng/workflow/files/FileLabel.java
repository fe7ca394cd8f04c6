package org.bancheng.workflow.files;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a complete file. Sealed as one text, so that neither the count of its chunks nor
 * its hash can be changed without the other.
 *
 * @param size in bytes
 * @param sha256 of the content as it was sent, in hex
 * @param treatment none for a file that came before any was looked into
 */
public record FileLabel(
        int chunks,
        long size,
        String sha256,
        FileKind kind,
        @Nullable Treatment treatment,
        String name) {

    private static final String FIRST_FORM = "1";
    private static final String FORM = "2";
    private static final int FIRST_PARTS = 6;
    private static final int PARTS = 7;

    static FileLabel of(int chunks, long size, byte[] sha256, FileKind kind, String name) {
        return new FileLabel(chunks, size, HexFormat.of().formatHex(sha256), kind, null, name);
    }

    /** The label of what is shown, which remembers what was sent. */
    public FileLabel treated(Treatment treatment, String sentSha256) {
        return new FileLabel(chunks, size, sentSha256, kind, treatment, name);
    }

    public String line() {
        return treatment == null
                ? String.join("\n", FIRST_FORM, counted(), name)
                : String.join("\n", FORM, counted(), treatment.line(), name);
    }

    private String counted() {
        return String.join(
                "\n", Integer.toString(chunks), Long.toString(size), sha256, kind.name());
    }

    public static FileLabel parse(String line) {
        boolean first = line.startsWith(FIRST_FORM + "\n");
        String[] parts = line.split("\n", first ? FIRST_PARTS : PARTS);
        if (parts.length != (first ? FIRST_PARTS : PARTS) || !(first || parts[0].equals(FORM))) {
            throw new IllegalStateException("A file's label of another form");
        }
        return new FileLabel(
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                parts[3],
                FileKind.valueOf(parts[4]),
                first ? null : Treatment.parse(parts[5]),
                parts[parts.length - 1]);
    }
}
