package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.bancheng.ui.components.Block;
import org.bancheng.workflow.tips.TipContent;
import org.bancheng.workflow.units.Region;
import org.bancheng.workflow.units.UnitTree;

/** What the sender wrote, as text and nothing but text. */
class TipStory extends Block {

    TipStory(TipContent content, UnitTree units) {
        super("tips.file.story");
        var facts = facts();
        fact(facts, "tips.type", new Span(text("tips.type." + content.type())));
        fact(facts, "tips.place", content.place().isEmpty() ? "—" : content.place());
        fact(facts, "tips.time", content.time().isEmpty() ? "—" : content.time());
        fact(
                facts,
                "tips.region",
                content.region() == null
                        ? new Span(text("tips.region.unknown"))
                        : new Span(
                                units.region(content.region())
                                        .map(Region::name)
                                        .orElse(content.region())));
        var sender = content.sender();
        if (content.concernsPolice()) {
            var police = new Paragraph(text("tips.file.police"));
            police.addClassName("notice");
            add(police);
        }
        add(typed(content.description()), facts);
        if (sender != null) {
            var who = facts();
            fact(who, "tips.file.sender.name", sender.name());
            fact(who, "tips.file.sender.phone", sender.phone());
            if (sender.email() != null) {
                fact(who, "tips.file.sender.email", sender.email());
            }
            add(new NativeDetails(text("tips.file.sender"), who));
        }
    }
}
