package org.bancheng.workflow.petitions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a matter is about (事项类别).
 *
 * @param parent code of the category it is a part of; none for one that matters are listed by
 */
public record Category(String code, String nameZh, String nameEn, @Nullable String parent) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
