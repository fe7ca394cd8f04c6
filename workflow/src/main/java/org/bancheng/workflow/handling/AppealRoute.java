package org.bancheng.workflow.handling;

import java.util.Locale;

/**
 * A way to appeal against a refusal; the list is data.
 *
 * @param days calendar days after the finish in which it is open
 */
public record AppealRoute(String code, String nameZh, String nameEn, int days) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
