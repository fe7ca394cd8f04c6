package org.bancheng.workflow.immediate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done, as it is put on record.
 *
 * @param act one of the listed kinds; none: nobody chose
 * @param words what exactly; the resident reads them
 * @param files received ones that prove it
 * @param forResident whether the resident may have those files
 * @param unproven the listed reason why there is no file
 */
public record WorkForm(
        @Nullable String act,
        String words,
        List<Long> files,
        boolean forResident,
        @Nullable String unproven) {

    /** Longest words, in code points. */
    public static final int LONGEST = 2000;

    public static WorkForm proven(String act, String words, List<Long> files) {
        return new WorkForm(act, words, files, false, null);
    }

    public static WorkForm unproven(String act, String words, String reason) {
        return new WorkForm(act, words, List.of(), false, reason);
    }
}
