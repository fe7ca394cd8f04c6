package org.bancheng.workflow.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Office documents are zip archives. Only the names of their parts are read, nothing is unpacked;
 * an archive that is no document is none. Whether one carries macros is seen when it is looked
 * into.
 */
final class ZippedKind {

    private static final String ODT = "mimetypeapplication/vnd.oasis.opendocument.text";
    private static final Set<String> FIRST_PARTS =
            Set.of("[Content_Types].xml", "_rels/", "docProps/", "word/", "xl/", "customXml/");
    private static final int HEADER = 30;
    private static final int NAME_LENGTH = 26;

    private ZippedKind() {}

    static Optional<FileKind> of(byte[] head) {
        if (FileKind.says(head, HEADER, ODT)) {
            return Optional.of(FileKind.ODT);
        }
        List<String> names = names(head);
        boolean document =
                !names.isEmpty() && FIRST_PARTS.stream().anyMatch(names.getFirst()::startsWith);
        if (!document) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(FileKind.DOCX);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(FileKind.XLSX) : Optional.empty();
    }

    /** The parts whose local headers (APPNOTE 4.3.7) lie in the head. */
    private static List<String> names(byte[] head) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at + HEADER < head.length; at++) {
            if (head[at] == 'P' && FileKind.says(head, at, "PK\u0003\u0004")) {
                int length =
                        (head[at + NAME_LENGTH] & 0xff) | (head[at + NAME_LENGTH + 1] & 0xff) << 8;
                if (length > 0 && at + HEADER + length <= head.length) {
                    names.add(new String(head, at + HEADER, length, StandardCharsets.UTF_8));
                }
            }
        }
        return names;
    }
}
