package org.bancheng.ui.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Plain pages and the API read the same choice of language as the Vaadin screens. */
@Component("localeResolver")
@ConditionalOnWebApplication
class PlainPagesLocale implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Preferences.language(request).locale();
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen with ?lang=");
    }
}
