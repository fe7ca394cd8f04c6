package org.bancheng.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import org.bancheng.ui.language.Language;
import org.bancheng.ui.language.Preferences;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a plain page shows.
 *
 * @param elder large type was chosen
 * @param otherHref this page in the other language; none where that would lose what was typed
 */
public record PlainFrame(Language language, boolean elder, @Nullable String otherHref) {

    static PlainFrame of(HttpServletRequest request) {
        var language = Preferences.language(request);
        var path = request.getRequestURI();
        var href =
                request.getMethod().equals("GET")
                        ? path + "?lang=" + language.other().word()
                        : null;
        return new PlainFrame(language, Preferences.elder(request), href);
    }
}
