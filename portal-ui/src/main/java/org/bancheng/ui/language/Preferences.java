package org.bancheng.ui.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** What a person chose for reading (language, elder mode), kept for a year in two cookies. */
public final class Preferences {

    static final String LANGUAGE = "lang";
    static final String ELDER = "elder";

    private Preferences() {}

    /** The language asked for by this address, else the one chosen before, else Chinese. */
    public static Language language(HttpServletRequest request) {
        return asked(request)
                .or(() -> cookie(request, LANGUAGE).flatMap(Language::named))
                .orElse(Language.CHINESE);
    }

    /** The language this very address asks for with {@code ?lang=}. */
    static Optional<Language> asked(HttpServletRequest request) {
        return Language.named(request.getParameter(LANGUAGE));
    }

    /** Whether large type is asked for by this address, or else was chosen before (长辈版). */
    public static boolean elder(HttpServletRequest request) {
        return askedElder(request)
                .orElseGet(() -> cookie(request, ELDER).filter("1"::equals).isPresent());
    }

    /** What this very address asks for with {@code ?elder=1} or {@code 0}. */
    static Optional<Boolean> askedElder(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(ELDER))
                .filter(asked -> asked.matches("[01]"))
                .map("1"::equals);
    }

    /** The {@code Set-Cookie} header that keeps the language. */
    public static String keep(Language language, boolean secure) {
        return keep(LANGUAGE, language.word(), secure);
    }

    /** The {@code Set-Cookie} header that keeps or ends elder mode. */
    public static String keepElder(boolean elder, boolean secure) {
        return keep(ELDER, elder ? "1" : "0", secure);
    }

    private static String keep(String name, String value, boolean secure) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(secure)
                .build()
                .toString();
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
