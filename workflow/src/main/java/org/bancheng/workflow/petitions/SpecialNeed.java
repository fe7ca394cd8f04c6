package org.bancheng.workflow.petitions;

import java.util.Locale;
import org.bancheng.workflow.advice.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may need at the counter.
 *
 * @param fact what having it establishes
 * @param service code of the extra help (暖心办) it calls for
 */
public record SpecialNeed(
        String code,
        String nameZh,
        String nameEn,
        @Nullable Signal fact,
        @Nullable String service) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
