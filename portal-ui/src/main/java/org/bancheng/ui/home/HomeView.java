package org.bancheng.ui.home;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.bancheng.ui.components.Titled;
import org.bancheng.ui.figures.Glance;
import org.bancheng.ui.layout.PublicLayout;

/** The front door: what one can do here, and what happens next. */
@Route(value = "", layout = PublicLayout.class)
@AnonymousAllowed
class HomeView extends Div implements Titled {

    HomeView(Glance glance) {
        addClassName("home");
        add(opening(), doors(), afterwards(), figures(glance));
    }

    private static Section opening() {
        var lead = new Paragraph(text("home.lead"));
        lead.addClassName("lead");
        var danger = new Paragraph(text("home.danger"));
        danger.addClassNames("notice", "urgent");
        var section = new Section(new H1(text("home.title")), lead, danger);
        section.addClassName("opening");
        return section;
    }

    private static Section doors() {
        var heading = new H2(text("home.doors"));
        var doors = new Div();
        doors.addClassName("doors");
        doors.add(
                new Door("/petitions/new", "home.petition"),
                new Door("/tips/new", "home.tip"),
                new Door("/events", "home.events"),
                new Door("/track", "home.track"));
        return new Section(heading, doors);
    }

    private static Section afterwards() {
        var steps = new OrderedList();
        steps.addClassName("steps");
        for (var step : List.of("write", "date", "code", "result")) {
            steps.add(
                    new ListItem(
                            new H3(text("home.step." + step)),
                            new Paragraph(text("home.step." + step + ".text"))));
        }
        return new Section(new H2(text("home.afterwards")), steps);
    }

    private static Section figures(Glance glance) {
        var section =
                new Section(
                        new H2(text("home.figures")),
                        new Paragraph(text("home.figures.text")),
                        glance.now(),
                        new Anchor("/figures", text("home.figures.link")));
        section.addClassName("teaser");
        return section;
    }

    @Override
    public String titleKey() {
        return "home.pageTitle";
    }
}
