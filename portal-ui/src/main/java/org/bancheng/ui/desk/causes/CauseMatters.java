package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.desk.DeskAddresses;
import org.bancheng.workflow.causes.CauseSheet;
import org.bancheng.workflow.causes.CauseState;

/** The matters on a card; those beyond the reader's scope are only counted. */
class CauseMatters extends Block {

    CauseMatters(CauseSheet sheet, Consumer<String> detach) {
        super("causes.matters");
        var list = new UnorderedList();
        for (var matter : sheet.matters()) {
            var item =
                    new ListItem(
                            new Anchor(
                                    DeskAddresses.matter(matter.reference()),
                                    matter.reference() + " " + matter.title()),
                            new Span(Words.name(matter.state())),
                            new Span(matter.unitName()));
            if (sheet.mayWork() && sheet.state() != CauseState.CLOSED) {
                item.add(
                        new Button(
                                text("causes.detach"), click -> detach.accept(matter.reference())));
            }
            list.add(item);
        }
        add(list);
        if (sheet.hidden() > 0) {
            add(new Paragraph(text("causes.hidden", sheet.hidden())));
        }
    }
}
