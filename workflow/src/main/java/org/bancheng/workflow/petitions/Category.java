package org.bancheng.workflow.petitions;

import java.util.Locale;

/** What a matter is about (事项类别). */
public record Category(String code, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
