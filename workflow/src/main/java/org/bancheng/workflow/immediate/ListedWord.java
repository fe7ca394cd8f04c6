package org.bancheng.workflow.immediate;

import java.util.Locale;

/** One of a list kept as data: a kind of act, or a reason why there is no proof. */
public record ListedWord(String code, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
