package org.bancheng.workflow.petitions;

import java.util.Locale;
import org.bancheng.workflow.advice.Signal;
import org.jspecify.annotations.Nullable;

/**
 * An answer to choose.
 *
 * @param fact what choosing it establishes
 */
public record ExtraOption(String code, String nameZh, String nameEn, @Nullable Signal fact) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
