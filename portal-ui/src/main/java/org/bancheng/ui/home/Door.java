package org.bancheng.ui.home;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** A large link: its name is the link's whole accessible name, the rest describes it. */
class Door extends Div {

    Door(String href, String key) {
        addClassName("door");
        var explained = new Paragraph(text(key + ".text"));
        explained.setId(key.replace('.', '-'));
        var link = new Anchor(href, text(key));
        link.getElement().setAttribute("aria-describedby", key.replace('.', '-'));
        add(new H3(link), explained);
    }
}
