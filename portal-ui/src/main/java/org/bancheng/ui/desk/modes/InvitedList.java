package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.consultation.InvitedRow;

/** The consultations a unit is invited to, above its own list; not there when there are none. */
public class InvitedList extends Section {

    public InvitedList(List<InvitedRow> rows) {
        addClassNames("block", "consultation-invited");
        setVisible(!rows.isEmpty());
        var list = new UnorderedList();
        list.addClassName("commitment-list");
        rows.forEach(row -> list.add(item(row)));
        add(new H2(text("consultation.invited")), list);
    }

    private static ListItem item(InvitedRow row) {
        var link =
                new Anchor(
                        "/desk/consultations/" + row.reference(),
                        row.title() == null ? row.reference() : row.title());
        var about =
                new Span(
                        inLocale(locale ->
                                I18NProvider.translate(
                                        locale,
                                        "consultation.invited.line",
                                        row.leadUnit(),
                                        Dates.date(row.dueOn(), locale))));
        var mark =
                row.answered()
                        ? Badge.of("consultation.state.ANSWERED", Badge.Tone.GOOD)
                        : row.late()
                                ? Badge.of("consultation.late", Badge.Tone.ALARM)
                                : Badge.of("consultation.state.ASKED", Badge.Tone.NOTICE);
        var head = new Div(link, mark, about);
        head.addClassName("head");
        return new ListItem(head);
    }
}
