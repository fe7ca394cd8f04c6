package org.bancheng.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import org.bancheng.ui.language.Language;
import org.bancheng.ui.language.Preferences;

/**
 * What the frame of a plain page shows. Its two switches are links; on a page whose model says what
 * {@code keeps} (the button that shows it again), they send its form {@code #form} instead, so that
 * nothing typed is lost.
 *
 * @param elder large type was chosen
 * @param otherHref this page in the other language
 * @param elderHref this page in the other size of type
 * @param again whether the address alone shows this page again
 */
public record PlainFrame(
        Language language, boolean elder, String otherHref, String elderHref, boolean again) {

    static PlainFrame of(HttpServletRequest request) {
        var language = Preferences.language(request);
        var path = request.getRequestURI();
        var elder = Preferences.elder(request);
        return new PlainFrame(
                language,
                elder,
                path + "?lang=" + language.other().word(),
                path + "?elder=" + (elder ? 0 : 1),
                request.getMethod().equals("GET"));
    }
}
