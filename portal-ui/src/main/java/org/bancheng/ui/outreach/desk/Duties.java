package org.bancheng.ui.outreach.desk;

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
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.desk.DeskAddresses;
import org.bancheng.ui.outreach.EventWords;
import org.bancheng.workflow.outreach.Need;
import org.bancheng.workflow.outreach.OpenSignUps.Row;

/** Sign-ups that need a person: each opens its matter. */
class Duties extends Section {

    Duties(List<Row> rows) {
        addClassNames("block", "outreach-duties");
        add(new H2(text("outreach.desk.duties", rows.size())));
        var list = new UnorderedList();
        rows.forEach(row -> list.add(item(row)));
        add(list);
    }

    private static ListItem item(Row row) {
        var link =
                new Anchor(
                        DeskAddresses.matter(row.reference()),
                        Objects.requireNonNullElse(row.title(), row.reference()));
        var marks = new Div(Badge.of(row.state()));
        marks.addClassName("marks");
        if (row.late()) {
            marks.add(Badge.of("outreach.desk.late", Badge.Tone.ALARM));
        }
        var promise = row.promise();
        if (promise != null) {
            marks.add(
                    new Span(
                            inLocale(locale ->
                                    I18NProvider.translate(
                                            locale,
                                            "outreach.desk.due",
                                            Dates.shortDate(promise, locale)))));
        }
        var item = new ListItem(link, needs(row.needs()), Moment.minute(row.startsAt()), marks);
        item.addClassName("outreach-duty");
        return item;
    }

    /** 轮椅通道和座位 · 手语翻译; nothing when no help was asked for. */
    static Span needs(Set<Need> needs) {
        var span = new Span(inLocale(locale -> words(needs, locale)));
        span.addClassName("outreach-needs");
        span.setVisible(!needs.isEmpty());
        return span;
    }

    static String words(Set<Need> needs, Locale locale) {
        return needs.stream()
                .sorted()
                .map(need -> I18NProvider.translate(locale, EventWords.key(need)))
                .collect(Collectors.joining(" · "));
    }
}
