package org.bancheng.ui.layout;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.bancheng.ui.language.Language;
import org.bancheng.ui.language.Preferences;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What every page has before Vaadin draws it: its language, large type where chosen, and, without
 * JavaScript, the way to the plain pages. Also where errors of a session end.
 */
@Component
class PageFrame implements VaadinServiceInitListener {

    private final MessageSource words;
    private final IncidentHandler incidents;

    PageFrame(MessageSource words, IncidentHandler incidents) {
        this.words = words;
        this.incidents = incidents;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(this::dress);
        service.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(incidents));
        service.getSource().addUIInitListener(init -> greet(init.getUI()));
        service.getSource().setSystemMessagesProvider(info -> troubles(info.getLocale()));
    }

    private void dress(IndexHtmlResponse page) {
        if (!(page.getVaadinRequest() instanceof VaadinServletRequest request)) {
            return;
        }
        var language = Preferences.language(request.getHttpServletRequest());
        var html = page.getDocument().selectFirst("html");
        if (html != null) {
            html.attr("lang", language.tag());
            if (Preferences.elder(request.getHttpServletRequest())) {
                html.addClass("elder");
            }
        }
        page.getDocument().title(word("common.name", language.locale()));
        page.getDocument().body().appendChild(withoutScript(language.locale()));
        if (!leadsToScreen(request)) {
            page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean leadsToScreen(VaadinServletRequest request) {
        var path = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", "");
        var screens = request.getService().getRouter().getRegistry();
        return screens.getNavigationRouteTarget(path).getRouteTarget() != null;
    }

    private Element withoutScript(Locale locale) {
        var box = new Element("noscript");
        box.appendElement("p").text(word("common.noscript", locale));
        var list = box.appendElement("ul");
        link(list, "/plain/petitions/new", word("home.petition", locale));
        link(list, "/plain/tips/new", word("home.tip", locale));
        link(list, "/plain/track", word("home.track", locale));
        return box;
    }

    private static void link(Element list, String href, String text) {
        list.appendElement("li").appendElement("a").attr("href", href).text(text);
    }

    /** The cookie may have changed since the session began, on a plain page for instance. */
    private void greet(UI ui) {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            speak(ui, Preferences.language(request.getHttpServletRequest()));
        }
        ui.addBeforeEnterListener(navigation ->
                navigation
                        .getLocation()
                        .getQueryParameters()
                        .getSingleParameter("lang")
                        .flatMap(Language::named)
                        .ifPresent(language -> Frames.switchTo(ui, language)));
    }

    private void speak(UI ui, Language language) {
        if (!language.locale().equals(ui.getSession().getLocale())) {
            ui.getSession().setLocale(language.locale());
        }
        ui.setLocale(language.locale());
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(word("common.reconnecting", language.locale()));
        reconnect.setDialogTextGaveUp(word("common.reconnectFailed", language.locale()));
    }

    /** What the browser says by itself when the server no longer knows it, or fails. */
    private SystemMessages troubles(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(word("common.expired.title", locale));
        messages.setSessionExpiredMessage(word("common.expired.text", locale));
        messages.setInternalErrorCaption(word("common.plainFailure.title", locale));
        messages.setInternalErrorMessage(word("common.plainFailure.text", locale));
        messages.setCookiesDisabledCaption(word("common.cookies.title", locale));
        messages.setCookiesDisabledMessage(word("common.cookies.text", locale));
        return messages;
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
