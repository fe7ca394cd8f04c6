package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** The frame of every page a resident sees. */
@AnonymousAllowed
public class PublicLayout extends Div
        implements RouterLayout, AfterNavigationObserver, LocaleChangeObserver {

    private static final List<String> NUMBERS = List.of("110", "12110", "12345");

    private final Main content = new Main();
    private final Links links =
            new Links(
                    "common.nav.main",
                    List.of(
                            new Link("/", "common.nav.home"),
                            new Link("/track", "common.nav.track"),
                            new Link("/figures", "common.nav.figures")));

    PublicLayout() {
        addClassName("frame");
        content.setId(SkipLink.TARGET);
        content.getElement().setAttribute("tabindex", "-1");
        var bar = new Div(new Brand("common.tagline"), links, tools());
        bar.addClassName("bar");
        var header = new Header(bar);
        header.addClassName("masthead");
        add(new SkipLink(), header, content, footer());
    }

    private static Div tools() {
        var tools = new Div(new ElderSwitch(), new LanguageSwitch());
        tools.addClassName("tools");
        return tools;
    }

    private static Footer footer() {
        var phones = new Div(new Span(text("common.phones.intro")));
        phones.addClassName("phones");
        for (var number : NUMBERS) {
            phones.add(new Phone(number));
        }
        var staff = new Anchor("/login", text("common.nav.staff"));
        var plain = new Anchor("/plain/tips/new", text("common.nav.plain"));
        plain.setRouterIgnore(true);
        var small = new Div(new Span(text("common.footer.about")), plain, staff);
        small.addClassName("small");
        var inner = new Div(phones, small);
        inner.addClassName("bar");
        var footer = new Footer(inner, alwaysInSight());
        footer.addClassName("colophon");
        return footer;
    }

    /**
     * In elder mode the numbers stand at the lower edge of the screen, wherever one has scrolled
     * to.
     */
    private static Div alwaysInSight() {
        var phones = new Div();
        phones.addClassName("elder-phones");
        NUMBERS.forEach(number -> phones.add(Phone.brief(number)));
        return phones;
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        links.mark(event.getLocation().getPath());
        Frames.arrive(content);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Frames.speak(event.getUI(), event.getLocale());
    }
}
