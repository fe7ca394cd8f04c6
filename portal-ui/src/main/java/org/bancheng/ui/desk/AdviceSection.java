package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.bancheng.ui.components.Block;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.petitions.Petition;

/** Which modes are advised, because of which facts, and what would change the advice. */
class AdviceSection extends Block {

    AdviceSection(Petition petition, Advice advice) {
        super("desk.advice");
        addClassName("advice");
        var plan = new Paragraph(new Span(inLocale(advice::text)));
        plan.addClassName("strong");
        add(plan);
        add(new H3(text("desk.advice.answers")));
        if (petition.signals().isEmpty()) {
            add(faint("desk.advice.none"));
        } else {
            var facts = new UnorderedList();
            petition.signals().stream()
                    .sorted()
                    .forEach(fact -> facts.add(new ListItem(new Span(inLocale(fact::text)))));
            add(facts);
        }
        if (!advice.reasons().isEmpty()) {
            var reasons = new UnorderedList();
            advice.reasons()
                    .forEach(reason -> reasons.add(new ListItem(new Span(inLocale(reason::text)))));
            add(new H3(text("desk.advice.why")), reasons);
        }
        var rules = new Paragraph(text("desk.advice.rules", advice.rules()));
        rules.addClassName("faint");
        add(rules);
    }
}
