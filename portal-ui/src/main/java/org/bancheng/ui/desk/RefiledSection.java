package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.petitions.RefiledLine;

/** 撤回后又提交: the same person's matter before or after, so that no clock starts anew unseen. */
class RefiledSection extends Block {

    RefiledSection(List<RefiledLine> lines) {
        super("desk.refiled");
        var list = new UnorderedList();
        for (var line : lines) {
            var way = new Anchor(DeskAddresses.matter(line.reference()), line.reference());
            way.addClassName("reference");
            var item =
                    new ListItem(
                            new Span(
                                    text(
                                            line.earlier()
                                                    ? "desk.refiled.before"
                                                    : "desk.refiled.after")),
                            way,
                            new Span(" "),
                            new Span(Words.name(line.state())));
            var judged = line.judgedBy();
            if (judged != null) {
                item.add(new Paragraph(inLocale(locale -> judged(judged, locale))));
            }
            list.add(item);
        }
        add(list);
    }

    private static String judged(LocalDate day, Locale locale) {
        return I18NProvider.translate(locale, "desk.refiled.judged", Dates.date(day, locale));
    }
}
