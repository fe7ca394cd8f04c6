package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.bancheng.workflow.holding.HoldingTimes;

/** 时间在谁手里: the whole time of a matter as one bar, and the same in words. */
public class HoldingBar extends Section {

    /**
     * @param toResident the resident reads it and is spoken to
     */
    public HoldingBar(HoldingTimes times, boolean toResident) {
        addClassNames("holding", "block");
        var body = new Div();
        inEachLocale(
                body,
                locale -> {
                    body.removeAll();
                    body.add(
                            whole(times, locale),
                            bar(times, locale),
                            words(times, toResident, locale));
                });
        add(new H2(text("components.holding")), body);
    }

    private static Paragraph whole(HoldingTimes times, Locale locale) {
        return new Paragraph(
                say(
                        locale,
                        "components.holding.whole",
                        HoldingWords.time(times.whole(), locale, HoldingBar::say)));
    }

    /** For the eye only; the list below says the same. */
    private static Div bar(HoldingTimes times, Locale locale) {
        var bar = new Div();
        bar.addClassName("holding-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (var part : HoldingWords.parts(times, false, locale, HoldingBar::say)) {
            if (part.share() > 0) {
                var piece = new Span(part.share() < 0.1 ? "" : part.percent());
                piece.addClassNames("holding-piece", "holding-" + part.holder());
                piece.getElement()
                        .getStyle()
                        .set("flex-grow", String.format(Locale.ROOT, "%.4f", part.share()));
                bar.add(piece);
            }
        }
        return bar;
    }

    private static DescriptionList words(HoldingTimes times, boolean toResident, Locale locale) {
        var list = new DescriptionList();
        list.addClassName("holding-list");
        for (var part : HoldingWords.parts(times, toResident, locale, HoldingBar::say)) {
            var mark = new Span();
            mark.addClassNames("holding-mark", "holding-" + part.holder());
            mark.getElement().setAttribute("aria-hidden", "true");
            var row =
                    new Div(
                            new DescriptionList.Term(mark, new Span(part.name())),
                            new DescriptionList.Description(part.time() + " · " + part.percent()));
            list.getElement().appendChild(row.getElement());
        }
        return list;
    }

    private static String say(Locale locale, String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
