package org.bancheng.workflow.commitment;

import java.util.Locale;

/**
 * A paper that matters of a category may need.
 *
 * @param identity it proves who the applicant is
 * @param decisive nothing can be decided without it
 */
public record CataloguePaper(
        String code,
        String category,
        String nameZh,
        String nameEn,
        boolean identity,
        boolean decisive) {

    /** Whether the matter may begin without it. */
    public boolean mayBeMissing() {
        return !identity && !decisive;
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
