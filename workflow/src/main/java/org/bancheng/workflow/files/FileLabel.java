package org.bancheng.workflow.files;

import java.util.HexFormat;

/**
 * What is known of a complete file. Sealed as one text, so that neither the count of its chunks nor
 * its hash can be changed without the other.
 *
 * @param size in bytes
 * @param sha256 of the content as it was sent, in hex
 */
record FileLabel(int chunks, long size, String sha256, FileKind kind, String name) {

    private static final String FORM = "1";
    private static final int PARTS = 6;

    static FileLabel of(int chunks, long size, byte[] sha256, FileKind kind, String name) {
        return new FileLabel(chunks, size, HexFormat.of().formatHex(sha256), kind, name);
    }

    String line() {
        return String.join(
                "\n",
                FORM,
                Integer.toString(chunks),
                Long.toString(size),
                sha256,
                kind.name(),
                name);
    }

    static FileLabel parse(String line) {
        String[] parts = line.split("\n", PARTS);
        if (parts.length != PARTS || !parts[0].equals(FORM)) {
            throw new IllegalStateException("A file's label of another form");
        }
        return new FileLabel(
                Integer.parseInt(parts[1]),
                Long.parseLong(parts[2]),
                parts[3],
                FileKind.valueOf(parts[4]),
                parts[5]);
    }
}
