package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A part of a matter's page at the desk, under its heading. */
public class Block extends Section {

    protected Block(String titleKey) {
        addClassName("block");
        add(new H2(text(titleKey)));
    }

    /** What a person typed: shown as text, line by line, never as anything else. */
    protected static Paragraph typed(String words) {
        var shown = new Paragraph(words);
        shown.addClassName("typed");
        return shown;
    }

    protected static Paragraph faint(String key) {
        var shown = new Paragraph(text(key));
        shown.addClassName("faint");
        return shown;
    }

    protected static DescriptionList facts() {
        var list = new DescriptionList();
        list.addClassName("fact-list");
        return list;
    }

    protected static void fact(DescriptionList list, String key, Component value) {
        var row =
                new Div(
                        new DescriptionList.Term(new Span(text(key))),
                        new DescriptionList.Description(value));
        list.getElement().appendChild(row.getElement());
    }

    protected static void fact(DescriptionList list, String key, String value) {
        fact(list, key, new Span(value));
    }
}
