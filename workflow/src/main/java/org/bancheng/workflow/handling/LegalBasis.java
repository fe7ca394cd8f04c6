package org.bancheng.workflow.handling;

import java.util.Locale;

/** A law that a refusal may rest on; the list is data. */
public record LegalBasis(String code, String nameZh, String nameEn) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
