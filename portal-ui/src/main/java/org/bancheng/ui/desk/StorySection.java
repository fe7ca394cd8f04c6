package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import org.bancheng.ui.components.Block;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.petitions.Petition;
import org.bancheng.workflow.petitions.PetitionDesk;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** What the resident wrote, where it got stuck, whom it is about, how the resident is reached. */
class StorySection extends Block {

    StorySection(MatterFile file, @Nullable Petition petition, UnitTree units, PetitionDesk desk) {
        super("desk.story");
        if (petition == null) {
            boolean sealed =
                    file.journal().stream().anyMatch(line -> line.step() == Step.SEAL_OVER);
            add(faint(sealed ? "desk.sealOver.stub" : "desk.matter.imported"));
            return;
        }
        add(typed(petition.content().story()), ToldFacts.tries(petition.content().telling()));
        var facts = facts();
        fact(facts, "desk.story.window", name(petition.windowCode(), units));
        var subject = file.matter().origin().subjectUnitCode();
        if (subject != null) {
            var value =
                    new Span(
                            new Span(name(subject, units)),
                            new Span(text("desk.story.subjectKept")));
            fact(facts, "desk.story.subject", value);
        }
        var person = petition.content().aboutPerson();
        if (person != null) {
            var value = new Span(new Span(person), new Span(text("desk.story.subjectKept")));
            fact(facts, "desk.story.aboutPerson", value);
        }
        ToldFacts.add(facts, petition, desk, StorySection::line);
        contact(facts, petition);
        add(facts);
    }

    private static void contact(DescriptionList facts, Petition petition) {
        var content = petition.content();
        var name = new Span(content.name());
        if (petition.filedBy() != null) {
            name = new Span(new Span(content.name()), faintly("desk.contact.onBehalf"));
        }
        fact(facts, "desk.contact.name", name);
        var phone = new Anchor();
        phone.setText(content.phone());
        // "Unsafe" is any scheme Flow does not list; the number is checked to be one.
        phone.setUnsafeHref("tel:" + content.phone());
        phone.setRouterIgnore(true);
        fact(facts, "desk.contact.phone", phone);
        fact(
                facts,
                "desk.contact.email",
                content.email() == null
                        ? faintly("desk.contact.noEmail")
                        : new Span(content.email()));
    }

    private static void line(DescriptionList facts, Signal<String> key, Signal<String> value) {
        var row =
                new Div(
                        new DescriptionList.Term(new Span(key)),
                        new DescriptionList.Description(new Span(value)));
        facts.getElement().appendChild(row.getElement());
    }

    private static Span faintly(String key) {
        var words = new Span(text(key));
        words.addClassName("faint");
        return words;
    }

    private static String name(String unit, UnitTree units) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }
}
