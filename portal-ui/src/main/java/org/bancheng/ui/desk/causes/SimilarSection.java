package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.desk.DeskAddresses;
import org.bancheng.workflow.causes.CauseDesk;
import org.bancheng.workflow.causes.SimilarMatter;
import org.bancheng.workflow.handling.MatterFile;

/** Similar matters, and why they are: tick those that have one cause and open a card with them. */
class SimilarSection extends Block {

    private final transient CauseBeans beans;
    private final String reference;
    private final Map<String, Checkbox> ticks = new LinkedHashMap<>();

    SimilarSection(CauseBeans beans, MatterFile file, List<SimilarMatter> similar) {
        super("causes.similar");
        this.beans = beans;
        reference = file.matter().origin().reference();
        addClassName("similar");
        boolean mayOpen = CauseDesk.mayOpen(beans.person().get());
        var list = new UnorderedList();
        similar.forEach(one -> list.add(item(one, mayOpen)));
        add(faint("causes.similar.why"), list);
        if (mayOpen) {
            var name = String.join(" ", similar.getFirst().words());
            add(new Button(text("causes.open"), click -> open(name)));
        }
    }

    private ListItem item(SimilarMatter one, boolean mayOpen) {
        var item = new ListItem(new Anchor(DeskAddresses.matter(one.reference()), one.title()));
        item.add(new Span(Words.name(one.state())), new Span(one.unitName()));
        item.add(new Span(text("causes.similar.words", String.join("、", one.words()))));
        var cause = one.cause();
        if (cause != null) {
            item.add(new Anchor(CauseWords.address(cause), text("causes.similar.card")));
        } else if (mayOpen) {
            var tick = new Checkbox(true);
            tick.getElement().bindProperty("label", text("causes.similar.tick"), ignored -> {});
            ticks.put(one.reference(), tick);
            item.add(tick);
        }
        return item;
    }

    private void open(String name) {
        var references = new ArrayList<>(List.of(reference));
        ticks.forEach((other, tick) -> {
            if (tick.getValue()) {
                references.add(other);
            }
        });
        var opened = new long[1];
        new CauseDialog(
                        "causes.open",
                        beans,
                        references.size(),
                        draft ->
                                opened[0] =
                                        beans.desk().open(beans.person().get(), draft, references),
                        () -> {},
                        () -> UI.getCurrentOrThrow().navigate("desk/causes/" + opened[0]))
                .named(name)
                .open();
    }
}
