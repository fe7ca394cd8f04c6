package org.bancheng.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, in plain words with dates, in the order given; the first line stands out. */
public class Timeline extends OrderedList {

    /** A line: when, and what happened then. */
    public record Line(Moment when, Signal<String> what, @Nullable Component more) {

        public Line(Moment when, Signal<String> what) {
            this(when, what, null);
        }
    }

    public Timeline(List<Line> lines) {
        addClassName("timeline");
        lines.forEach(line -> add(item(line)));
    }

    private static ListItem item(Line line) {
        var what = new Paragraph(line.what());
        what.addClassName("what");
        var body = new Div(what, line.when());
        if (line.more() != null) {
            body.add(line.more());
        }
        return new ListItem(body);
    }
}
