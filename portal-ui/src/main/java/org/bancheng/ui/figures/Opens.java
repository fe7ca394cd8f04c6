package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.bancheng.workflow.figures.Slice;

/** Where numbers lead: to the list behind them on the dashboard, nowhere on the public page. */
interface Opens {

    /** The public page: who the matters are is nobody's business. */
    Opens NOTHING = (slice, words) -> new Span(words);

    /** The number, leading where it leads. */
    Component number(Slice slice, String words);

    /** Numbers lead to the list in the same board. */
    static Opens lists(Shown shown, String path) {
        return (slice, words) -> {
            var link = new Anchor(shown.opening(slice, 0).address(path), words);
            link.getElement().bindAttribute("title", text("figures.open"));
            return link;
        };
    }
}
