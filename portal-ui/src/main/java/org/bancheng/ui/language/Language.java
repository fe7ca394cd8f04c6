package org.bancheng.ui.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the portal; Chinese unless a person chose otherwise. */
public enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE, "zh"),
    ENGLISH(Locale.ENGLISH, "en");

    private final Locale locale;
    private final String word;

    Language(Locale locale, String word) {
        this.locale = locale;
        this.word = word;
    }

    public Locale locale() {
        return locale;
    }

    /** What the address and the cookie carry: {@code zh} or {@code en}. */
    public String word() {
        return word;
    }

    /** For {@code lang} attributes: {@code zh-CN} or {@code en}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The one to switch to. */
    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    /** The language of an address or a cookie; {@code zh-CN} and {@code en_GB} are understood. */
    public static Optional<Language> named(@Nullable String word) {
        return Optional.ofNullable(word)
                .map(given -> given.toLowerCase(Locale.ROOT))
                .flatMap(given ->
                        Arrays.stream(values())
                                .filter(language -> given.matches(language.word + "([-_][a-z]+)*"))
                                .findFirst());
    }

    /** The language of a locale; Chinese for all that is not English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.word) ? ENGLISH : CHINESE;
    }
}
