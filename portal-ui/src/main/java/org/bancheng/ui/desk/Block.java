package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A part of a matter's page under its heading. */
class Block extends Section {

    Block(String titleKey) {
        addClassName("block");
        add(new H2(text(titleKey)));
    }

    /** What a person typed: shown as text, line by line, never as anything else. */
    static Paragraph typed(String words) {
        var shown = new Paragraph(words);
        shown.addClassName("typed");
        return shown;
    }

    static Paragraph faint(String key) {
        var shown = new Paragraph(text(key));
        shown.addClassName("faint");
        return shown;
    }

    static DescriptionList facts() {
        var list = new DescriptionList();
        list.addClassName("fact-list");
        return list;
    }

    static void fact(DescriptionList list, String key, Component value) {
        var row =
                new Div(
                        new DescriptionList.Term(new Span(text(key))),
                        new DescriptionList.Description(value));
        list.getElement().appendChild(row.getElement());
    }

    static void fact(DescriptionList list, String key, String value) {
        fact(list, key, new Span(value));
    }
}
