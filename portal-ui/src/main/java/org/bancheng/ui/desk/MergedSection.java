package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.bancheng.ui.components.Block;
import org.bancheng.workflow.handling.MergedLine;

/** 并案: what the matter was merged into, or what was merged into it. */
class MergedSection extends Block {

    MergedSection(List<MergedLine> lines) {
        super("desk.merged");
        var list = new UnorderedList();
        for (var line : lines) {
            var way = new Anchor(DeskAddresses.matter(line.reference()), line.reference());
            way.addClassName("reference");
            list.add(
                    new ListItem(
                            new Span(
                                    text(
                                            line.survivor()
                                                    ? "desk.merged.into"
                                                    : "desk.merged.from")),
                            way,
                            new Span(" " + Objects.requireNonNullElse(line.title(), ""))));
        }
        add(list);
    }
}
