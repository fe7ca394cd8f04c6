package org.bancheng.workflow.commitment;

import java.util.Locale;
import org.bancheng.workflow.matters.Result;
import org.jspecify.annotations.Nullable;

/**
 * A listed end of a commitment whose paper stayed away.
 *
 * @param result of the finish; none: the matter goes on by its next route
 */
public record CommitmentEnd(
        String code,
        @Nullable Result result,
        String nameZh,
        String nameEn,
        String textZh,
        String textEn) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }

    /** What the commitment says will happen. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? textEn : textZh;
    }
}
