package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.desk.LaneStory;
import org.bancheng.ui.outreach.EventWords;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.outreach.SignUpDesk;
import org.bancheng.workflow.outreach.SignUpDesk.Content;
import org.springframework.stereotype.Service;

/** A sign-up on the desk: for what, how many, what help, and the number when it is asked for. */
@Service
class SignUpStory implements LaneStory {

    private final SignUpDesk signUps;

    SignUpStory(SignUpDesk signUps) {
        this.signUps = signUps;
    }

    @Override
    public Lane lane() {
        return Lane.SIGNUP;
    }

    @Override
    public Component story(MatterFile file) {
        var section = new Section(new H2(text("outreach.desk.signUp")));
        section.addClassName("block");
        signUps.read(file).ifPresent(content -> section.add(facts(content)));
        return section;
    }

    @Override
    public String list(MatterFile file) {
        return "/" + OutreachAddresses.LIST;
    }

    private static DescriptionList facts(Content content) {
        var list = new DescriptionList();
        list.addClassName("fact-list");
        var session = content.session();
        fact(
                list,
                "outreach.what",
                new Anchor(OutreachAddresses.event(content.event().id()), content.event().title()));
        fact(list, "outreach.when", Moment.span(session.startsAt(), session.endsAt()));
        fact(list, "outreach.place", new Span(content.event().place()));
        var sheet = new Anchor(OutreachAddresses.sheet(session.id()), text("outreach.desk.sheet"));
        var seat = new Span(text(EventWords.key(content.signUp().state())));
        fact(list, "outreach.seat", new Div(seat, new Span(" · "), sheet));
        fact(list, "outreach.people", new Span(Integer.toString(content.signUp().people())));
        if (!content.signUp().needs().isEmpty()) {
            fact(list, "outreach.needs.short", Duties.needs(content.signUp().needs()));
        }
        fact(list, "outreach.name", new Span(content.name()));
        fact(list, "outreach.phone", phone(content.phone()));
        fact(
                list,
                "outreach.email",
                content.email() == null
                        ? new Span(text("outreach.sheet.noEmail"))
                        : new Span(content.email()));
        return list;
    }

    private static Div phone(String phone) {
        var box = new Div(new Span(AttendeeRow.masked(phone)));
        var show = new Button(text("outreach.sheet.reveal"));
        show.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        show.addClickListener(click -> {
            var link = new Anchor();
            link.setText(phone);
            link.setUnsafeHref("tel:" + phone); // the number is checked to be one
            link.setRouterIgnore(true);
            box.removeAll();
            box.add(link);
        });
        box.add(show);
        return box;
    }

    private static void fact(DescriptionList list, String key, Component value) {
        var row =
                new Div(
                        new DescriptionList.Term(new Span(text(key))),
                        new DescriptionList.Description(value));
        list.getElement().appendChild(row.getElement());
    }
}
