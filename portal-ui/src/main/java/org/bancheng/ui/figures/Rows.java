package org.bancheng.ui.figures;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.signals.Signal;
import java.util.List;

/** A plain table that can be read aloud and printed; wider than the screen it scrolls by itself. */
class Rows extends Div {

    private final Element body = new Element("tbody");

    /**
     * @param captionKey what the table holds
     * @param headingKeys one for each column
     */
    Rows(String captionKey, List<String> headingKeys) {
        addClassName("rows");
        var table = new Table();
        var caption = new Element("caption");
        caption.bindText(text(captionKey));
        var head = new Element("tr");
        headingKeys.forEach(key -> head.appendChild(heading("col", text(key))));
        table.getElement().appendChild(caption, new Element("thead").appendChild(head), body);
        // What scrolls must be reachable by keyboard, and what is reachable must have a name.
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().bindAttribute("aria-label", text(captionKey));
        add(table);
    }

    private static Element heading(String scope, Signal<String> words) {
        var cell = new Element("th").setAttribute("scope", scope);
        cell.bindText(words);
        return cell;
    }

    /** A row whose first cell names it. */
    void row(Component name, Component... cells) {
        var row = new Element("tr");
        row.appendChild(
                new Element("th").setAttribute("scope", "row").appendChild(name.getElement()));
        for (var cell : cells) {
            row.appendChild(new Element("td").appendChild(cell.getElement()));
        }
        body.appendChild(row);
    }

    static Component cell(String words) {
        return new Span(words);
    }

    /** The element itself. */
    @Tag("table")
    private static final class Table extends HtmlContainer {}
}
