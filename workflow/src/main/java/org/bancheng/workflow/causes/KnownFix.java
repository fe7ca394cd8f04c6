package org.bancheng.workflow.causes;

import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;

/**
 * What often helps without filing.
 *
 * @param words what it is about, as {@link TitleWords} reads them
 * @param fromCause whether it is the public answer of a cause that was closed
 */
record KnownFix(
        long id,
        String category,
        SortedSet<String> words,
        String titleZh,
        String titleEn,
        String textZh,
        String textEn,
        boolean fromCause) {

    /** How many of the words of a title it is about. */
    int shared(Collection<String> title) {
        return (int) title.stream().filter(words::contains).count();
    }

    /** As it is offered; what was never put into English stays Chinese. */
    OfferedFix offered(String because, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return new OfferedFix(
                id,
                english && !titleEn.isEmpty() ? titleEn : titleZh,
                english && !textEn.isEmpty() ? textEn : textZh,
                because,
                fromCause);
    }
}
