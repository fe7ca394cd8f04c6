package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.ui.files.FileList;
import org.bancheng.workflow.immediate.WorkLine;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Step;

/** 马上办 on the desk: what was done, with its proof, and one more if there is something to add. */
class ImmediateSection extends Section {

    ImmediateSection(OpenMatter open, List<WorkLine> lines, Supplier<WorkDialog> dialog) {
        addClassNames("block", "commitment");
        add(new H2(text("immediate.title")));
        var list = new UnorderedList();
        list.addClassName("commitment-list");
        var reference = open.file().matter().origin().reference();
        lines.forEach(line -> list.add(item(reference, line)));
        add(lines.isEmpty() ? Parts.faint("immediate.none") : list);
        if (open.file().matter().route() == HandlingMode.IMMEDIATE
                && open.file().allowed().contains(Step.WORK)) {
            add(new Div(Parts.button("immediate.record", dialog)));
        }
    }

    private static ListItem item(String reference, WorkLine line) {
        var act = new Span(inLocale(line.act()::name));
        act.addClassName("strong");
        var head =
                new Div(
                        act,
                        line.unproven() == null
                                ? Badge.of("immediate.proven", Badge.Tone.GOOD)
                                : Badge.of("immediate.isUnproven", Badge.Tone.NOTICE));
        head.addClassName("head");
        var when =
                new Span(
                        inLocale(locale ->
                                (line.staffName() == null ? "" : line.staffName() + " · ")
                                        + Dates.dateTime(line.at(), locale)));
        when.addClassName("faint");
        var item = new ListItem(head, Parts.typed(line.words()));
        var reason = line.unproven();
        if (reason != null) {
            item.add(new Div(new Span(inLocale(reason::name))));
        }
        item.add(FileList.desk(reference, line.files()), when);
        return item;
    }
}
