package org.bancheng.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PreferencesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void chineseUnlessAskedOtherwise() {
        request.addHeader("Accept-Language", "en-GB,en;q=0.9");
        assertThat(Preferences.language(request)).isEqualTo(Language.CHINESE);
    }

    @Test
    void theChoiceMadeBeforeIsKept() {
        request.setCookies(new Cookie("lang", "en"));
        assertThat(Preferences.language(request)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void theAddressOutweighsTheChoiceMadeBefore() {
        request.setCookies(new Cookie("lang", "en"));
        request.setParameter("lang", "zh-CN");
        assertThat(Preferences.language(request)).isEqualTo(Language.CHINESE);
    }

    @Test
    void anUnknownLanguageIsNoChoice() {
        request.setParameter("lang", "de<script>");
        assertThat(Preferences.asked(request)).isEmpty();
        assertThat(Preferences.language(request)).isEqualTo(Language.CHINESE);
    }

    @Test
    void elderModeIsOffUnlessKept() {
        assertThat(Preferences.elder(request)).isFalse();
        request.setCookies(new Cookie("elder", "1"));
        assertThat(Preferences.elder(request)).isTrue();
    }

    @Test
    void theAddressSwitchesElderModeOnAndOff() {
        request.setCookies(new Cookie("elder", "1"));
        request.setParameter("elder", "0");
        assertThat(Preferences.elder(request)).isFalse();
        request.setParameter("elder", "yes");
        assertThat(Preferences.askedElder(request)).isEmpty();
        assertThat(Preferences.elder(request)).isTrue();
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        assertThat(Preferences.keep(Language.ENGLISH, true))
                .startsWith("lang=en;")
                .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/");
    }
}
