package org.bancheng.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A machine says its language with Accept-Language; {@code ?lang=} wins over it, as on every page.
 */
final class ApiLanguage {

    private ApiLanguage() {}

    /** Chinese unless the caller prefers English. */
    static Language of(HttpServletRequest call) {
        return Language.named(call.getParameter("lang"))
                .orElseGet(() -> accepted(call.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Language.CHINESE;
        }
        try {
            List<Locale> known = List.of(Locale.CHINESE, Locale.ENGLISH);
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), known);
            return best == null ? Language.CHINESE : Language.of(best);
        } catch (IllegalArgumentException unreadable) {
            return Language.CHINESE;
        }
    }
}
