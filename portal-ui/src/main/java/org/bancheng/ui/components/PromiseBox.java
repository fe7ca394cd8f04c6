package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import org.bancheng.workflow.deadlines.Promise;
import org.bancheng.workflow.handling.PromiseCount;

/** 承诺办结期限: by when an answer comes, how the days were counted, and whether that may move. */
public class PromiseBox extends Div {

    /** The promise with its count, day by day. */
    public PromiseBox(Promise promise) {
        this(promise.dueOn(), promise.provisional());
        add(why(PromiseCount.of(promise)));
    }

    /** 为什么是这一天: how the days were counted, folded away. */
    public static NativeDetails why(PromiseCount count) {
        var box = new Div();
        inEachLocale(
                box,
                locale -> {
                    box.removeAll();
                    box.add(
                            new Paragraph(CountWords.rule(count, locale, PromiseBox::say)),
                            days(count, locale),
                            new Paragraph(CountWords.calendar(count, locale, PromiseBox::say)));
                });
        var why = new NativeDetails(text("components.promise.why"), box);
        why.addClassName("promise-count");
        return why;
    }

    /** The date alone, where the count was shown before. */
    public PromiseBox(LocalDate due, boolean provisional) {
        addClassName("promise");
        var label = new Paragraph(text("components.promise"));
        label.addClassName("label");
        var day = Moment.day(due);
        day.setId("promise");
        var sentence =
                new Paragraph(
                        new Span(text("components.promise.before")),
                        day,
                        new Span(text("components.promise.after")));
        sentence.addClassName("sentence");
        add(label, sentence);
        if (provisional) {
            var notice = new Paragraph(text("components.promise.provisional"));
            notice.addClassName("provisional");
            add(notice);
        }
    }

    private static OrderedList days(PromiseCount count, Locale locale) {
        var days = new OrderedList();
        days.addClassName("days");
        for (var line : CountWords.lines(count, locale, PromiseBox::say)) {
            var note = new Span(line.note());
            note.addClassName("note");
            var nth = new Span(line.nth());
            nth.addClassName("nth");
            var item = new ListItem(new Span(line.date()), note, nth);
            item.addClassName(line.style());
            days.add(item);
        }
        return days;
    }

    private static String say(Locale locale, String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
