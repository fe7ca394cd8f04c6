package org.bancheng.ui.petitions;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;

/** To the form without script, for an old telephone or a text browser. */
class PlainLink extends Anchor {

    PlainLink() {
        super("/plain/petitions/new", text("petitions.plain.link"));
        setRouterIgnore(true);
    }
}
