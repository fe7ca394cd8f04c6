package org.bancheng.workflow.files;

import java.util.Arrays;
import java.util.Locale;
import org.bancheng.workflow.cleaning.Visible;

/** A name as it is kept and offered at a download: no path, nothing unseen, an ending that fits. */
final class FileName {

    static final int LONGEST = 120;

    private FileName() {}

    static String of(String sent, FileKind kind) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String seen =
                last.codePoints()
                        .filter(Visible::is)
                        .map(point -> "\"<>|:*?;%".indexOf(point) < 0 ? point : '_')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        String lower = seen.toLowerCase(Locale.ROOT);
        boolean fits =
                Arrays.stream(kind.endings()).anyMatch(ending -> lower.endsWith("." + ending));
        String ending = fits ? seen.substring(seen.lastIndexOf('.')) : "." + kind.endings()[0];
        String stem = fits ? seen.substring(0, seen.lastIndexOf('.')) : seen;
        int points = stem.codePointCount(0, stem.length());
        int room = LONGEST - ending.length();
        String kept = points > room ? stem.substring(0, stem.offsetByCodePoints(0, room)) : stem;
        return (kept.replace(".", "").isBlank() ? "file" : kept) + ending;
    }
}
