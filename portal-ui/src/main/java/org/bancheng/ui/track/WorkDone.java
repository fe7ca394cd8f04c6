package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.bancheng.ui.files.FileList;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.springframework.stereotype.Service;

/** What the office has done in 马上办, as the resident may know it. */
@Service
class WorkDone {

    private final ImmediateDesk immediate;

    WorkDone(ImmediateDesk immediate) {
        this.immediate = immediate;
    }

    /** Hidden while nothing is on record. */
    Component of(Visit visit) {
        var lines = immediate.find(visit.matter());
        var section = new Section(new H2(text("immediate.done.title")));
        section.setVisible(!lines.isEmpty());
        for (var line : lines) {
            var act = new Paragraph(inLocale(line.act()::name));
            act.addClassName("strong");
            section.add(
                    act,
                    Conversation.words(line.words()),
                    FileList.tracked(visit.code(), line.files()));
        }
        return section;
    }
}
