package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.HoldingWords;
import org.bancheng.ui.components.Moment;
import org.bancheng.workflow.handling.Passage;
import org.bancheng.workflow.handling.Passage.Turn;

/** 流转计: the route from unit to unit, with the working time each used, and who answers for it. */
class PassageSection extends Block {

    PassageSection(Passage passage) {
        super("urging.passage");
        addClassName("passage");
        add(
                new Paragraph(
                        inLocale(locale ->
                                say(
                                        locale,
                                        "urging.passage.count",
                                        passage.handOvers(),
                                        time(passage.whole(), locale)))),
                new Paragraph(text("urging.passage.first", passage.firstUnit())));
        if (passage.needsLeader()) {
            var leader = new Div(text("urging.passage.leader", passage.handOvers()));
            leader.addClassName("notice");
            add(leader);
        }
        var list = new OrderedList();
        passage.turns().forEach(turn -> list.add(item(turn)));
        add(list);
    }

    private static ListItem item(Turn turn) {
        var unit = new Span(turn.unit());
        unit.addClassName("strong");
        var head =
                new Div(
                        unit,
                        new Span(
                                text(
                                        "urging.passage."
                                                + Objects.requireNonNullElse(
                                                        turn.cause(), "FIRST"))),
                        Moment.minute(turn.from()),
                        new Span(
                                inLocale(locale ->
                                        say(
                                                locale,
                                                "urging.passage.held",
                                                time(turn.held(), locale)))));
        head.addClassName("head");
        var item = new ListItem(head);
        if (turn.reason() != null) {
            item.add(typed(turn.reason()));
        }
        return item;
    }

    private static String time(Duration length, Locale locale) {
        return HoldingWords.time(length, locale, PassageSection::say);
    }

    private static String say(Locale locale, String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
