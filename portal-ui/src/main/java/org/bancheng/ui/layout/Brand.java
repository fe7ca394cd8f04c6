package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The name of the portal, leading home. */
class Brand extends Anchor {

    Brand(String taglineKey) {
        addClassName("brand");
        setHref("/");
        var mark = new Image("/icons/bancheng.svg", "");
        mark.getElement().setAttribute("width", "36").setAttribute("height", "36");
        var name = new Span(text("common.name"));
        name.addClassName("name");
        var tagline = new Span(text(taglineKey));
        tagline.addClassName("tagline");
        add(mark, name, tagline);
    }
}
