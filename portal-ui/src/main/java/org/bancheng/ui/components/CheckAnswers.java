package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
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
        return add(text(questionKey), answer, changeHref);
    }

    /** Adds an answer to a question that is data. */
    public CheckAnswers add(Signal<String> question, Component answer, String changeHref) {
        var change = new Anchor(changeHref, new Span(text("components.change")));
        var what = new Span(question);
        what.addClassName("unseen");
        change.add(what);
        return add(question, answer, change);
    }

    /**
     * Adds an answer that is changed on this very screen, for forms whose pages have no address.
     */
    public CheckAnswers add(String questionKey, Signal<String> answer, Runnable change) {
        var button = new Button(text("components.change"), click -> change.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.getElement()
                .bindAttribute(
                        "aria-label",
                        inLocale(locale ->
                                I18NProvider.translate(locale, "components.change")
                                        + " "
                                        + I18NProvider.translate(locale, questionKey)));
        return add(text(questionKey), new Span(answer), button);
    }

    private CheckAnswers add(Signal<String> question, Component answer, Component change) {
        var cell = new Description(change);
        cell.addClassName("change");
        var row = new Div();
        row.addClassName("answer");
        row.add(new Term(new Span(question)), new Description(answer), cell);
        add(row);
        return this;
    }
}
