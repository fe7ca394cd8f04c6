package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.bancheng.ui.security.CurrentStaff;
import org.bancheng.workflow.deadlines.DatabaseTime;
import org.bancheng.workflow.handling.WatchTroubles;

/** The frame of the staff's screens: only links the person's roles may follow. */
@PermitAll
@StyleSheet("context://desk.css")
public class StaffLayout extends Div
        implements RouterLayout, AfterNavigationObserver, LocaleChangeObserver {

    private final Main content = new Main();
    private final Div wrongClock = new Div(text("common.clock.off"));
    private final MailNotice notice;
    private final WatchNotice parked;
    private final transient DatabaseTime databaseTime;
    private final Links links = new Links("common.nav.main", StaffLinks.of(CurrentStaff.get()));

    StaffLayout(
            AuthenticationContext authentication,
            DatabaseTime databaseTime,
            MailsWaiting waiting,
            WatchTroubles troubles) {
        this.databaseTime = databaseTime;
        notice = new MailNotice(waiting);
        parked = new WatchNotice(troubles);
        wrongClock.addClassNames("notice", "urgent");
        wrongClock.getElement().setAttribute("role", "alert");
        addClassNames("frame", "staff");
        content.setId(SkipLink.TARGET);
        content.getElement().setAttribute("tabindex", "-1");
        var bar = new Div(new Brand("common.staffTagline"), links, person(authentication));
        bar.addClassName("bar");
        var header = new Header(bar);
        header.addClassName("masthead");
        add(new SkipLink(), header, wrongClock, parked, notice, content);
    }

    private static Div person(AuthenticationContext authentication) {
        var name = new Span(CurrentStaff.get().name());
        name.addClassName("who");
        var unit = new Span(CurrentStaff.get().unitName());
        unit.addClassName("unit");
        var signOut = new Button(text("common.nav.signOut"), click -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var tools = new Div(new Div(name, unit), new LanguageSwitch(), signOut);
        tools.addClassName("tools");
        return tools;
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
        // A node whose clock is off judges nothing; somebody has to know (design 5).
        wrongClock.setVisible(!databaseTime.agrees());
        links.mark(event.getLocation().getPath());
        notice.lookAgain(event.getLocation().getPath());
        parked.lookAgain(event.getLocation().getPath());
        Frames.arrive(content);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Frames.speak(event.getUI(), event.getLocale());
    }
}
