package org.bancheng.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import java.util.Locale;
import java.util.function.Function;
import org.bancheng.ui.language.Language;
import org.bancheng.ui.language.Preferences;
import org.springframework.http.HttpHeaders;

/** What both frames do when the language changes. */
final class Frames {

    private Frames() {}

    /** Switches every open page of this person, and remembers it. */
    static void switchTo(UI ui, Language language) {
        ui.getSession().setLocale(language.locale());
        keep(secure -> Preferences.keep(language, secure));
    }

    /** Sends a cookie with the answer to the present request. */
    static void keep(Function<Boolean, String> cookie) {
        var request = VaadinRequest.getCurrent();
        var response = VaadinResponse.getCurrent();
        if (request != null && response instanceof jakarta.servlet.http.HttpServletResponse http) {
            http.addHeader(HttpHeaders.SET_COOKIE, cookie.apply(request.isSecure()));
        }
    }

    /**
     * Brings the focus to the content after a change of page, so that a screen reader reads on
     * there; a field that a page has focused itself keeps the focus.
     */
    static void arrive(Main content) {
        content.getElement()
                .executeJs(
                        """
                        const focused = document.activeElement;
                        if (window.banchengPath && window.banchengPath !== location.pathname
                            && (focused === document.body || focused.closest('header, footer'))) {
                          this.focus();
                        }
                        window.banchengPath = location.pathname;
                        """);
    }

    /** Tells the browser the language of the page, and writes its title anew. */
    static void speak(UI ui, Locale locale) {
        ui.getPage().executeJs("document.documentElement.lang = $0", Language.of(locale).tag());
        ui.getInternals().getActiveRouterTargetsChain().stream()
                .filter(HasDynamicTitle.class::isInstance)
                .findFirst()
                .ifPresent(view -> ui.getPage().setTitle(((HasDynamicTitle) view).getPageTitle()));
    }
}
