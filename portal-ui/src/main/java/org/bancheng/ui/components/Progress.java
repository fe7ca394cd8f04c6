package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;

/** How far one is in a form: the page and, where a page asks one by one, the question. */
public class Progress extends Paragraph {

    /**
     * @param page where one is among the pages
     * @param question from 0, of {@code questions}; with a single one nothing is said of it
     */
    public Progress(Signal<String> page, int question, int questions) {
        addClassName("progress");
        add(new Span(page));
        if (questions > 1) {
            add(new Span(text("components.progress.question", question + 1, questions)));
        }
    }
}
