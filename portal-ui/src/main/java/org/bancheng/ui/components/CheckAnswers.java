package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;

/** 核对信息: every answer with its own 修改 link. */
public class CheckAnswers extends DescriptionList {

    public CheckAnswers() {
        addClassName("answers");
    }

    /**
     * Adds an answer as text, whatever a person typed.
     *
     * @param questionKey of the field's label
     * @param changeHref the page of the form that asks it
     */
    public CheckAnswers add(String questionKey, String answer, String changeHref) {
        return add(questionKey, new Span(answer), changeHref);
    }

    /** Adds an answer that is written differently in each language. */
    public CheckAnswers add(String questionKey, Signal<String> answer, String changeHref) {
        return add(questionKey, new Span(answer), changeHref);
    }

    /** Adds an answer of several parts. */
    public CheckAnswers add(String questionKey, Component answer, String changeHref) {
        var change = new Anchor(changeHref, new Span(text("components.change")));
        var what = new Span(text(questionKey));
        what.addClassName("unseen");
        change.add(what);
        var row = new Div();
        row.addClassName("answer");
        row.add(new Term(new Span(text(questionKey))), new Description(answer), link(change));
        add(row);
        return this;
    }

    private static Description link(Anchor change) {
        var cell = new Description(change);
        cell.addClassName("change");
        return cell;
    }
}
