package org.bancheng.workflow.care;

import java.util.Locale;
import java.util.Set;

/**
 * Something that can be offered.
 *
 * @param forZh whom it is for, in words
 * @param signals the resident's answers it suits; none: anybody
 */
public record CareService(
        String code,
        String nameZh,
        String nameEn,
        String forZh,
        String forEn,
        Set<String> signals) {

    public CareService {
        signals = Set.copyOf(signals);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }

    public String whom(Locale locale) {
        return locale.getLanguage().equals("en") ? forEn : forZh;
    }
}
