package org.bancheng.ui.security;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bancheng.db.crypto.KeyedHash;
import org.bancheng.db.crypto.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Which accounts signed in with this browser, in a signed cookie: whoever finished a matter does
 * not rate it from the same machine without being signed in (features F61). It says nothing else
 * and opens nothing.
 */
@Component
public class StaffBrowser {

    static final String COOKIE = "staffed";
    private static final Duration LIFE = Duration.ofDays(180);
    private static final int MOST = 12;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final KeyedHash signature;

    StaffBrowser(MasterKey key) {
        signature = key.keyedHash("staff-browser");
    }

    /** The {@code Set-Cookie} header after somebody signed in. */
    String remember(Cookie @Nullable [] cookies, long account, boolean secure) {
        Set<Long> accounts = new LinkedHashSet<>();
        accounts.add(account);
        accounts.addAll(accounts(cookies));
        var body =
                accounts.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining("_"));
        return ResponseCookie.from(COOKIE, body + "." + sign(body))
                .path("/")
                .maxAge(LIFE)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(secure)
                .build()
                .toString();
    }

    /** The accounts that signed in with the browser; none for a cookie that is not ours. */
    public Set<Long> accounts(Cookie @Nullable [] cookies) {
        return cookies == null
                ? Set.of()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> read(cookie.getValue()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Long> read(String value) {
        int dot = value.indexOf('.');
        if (dot < 1 || value.length() > 600) {
            return Stream.empty();
        }
        var body = value.substring(0, dot);
        var right =
                MessageDigest.isEqual(
                        sign(body).getBytes(StandardCharsets.US_ASCII),
                        value.substring(dot + 1).getBytes(StandardCharsets.US_ASCII));
        return right ? Arrays.stream(body.split("_")).map(Long::valueOf) : Stream.empty();
    }

    private String sign(String body) {
        return TEXT.encodeToString(signature.hash(body));
    }
}
