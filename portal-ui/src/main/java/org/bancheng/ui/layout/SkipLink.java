package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;

/** The first stop of the tab key: past header and navigation, to the content. */
class SkipLink extends Anchor {

    static final String TARGET = "content";

    SkipLink() {
        super("#" + TARGET, text("common.nav.skip"));
        addClassName("skip");
        setRouterIgnore(true);
        // The page has a base element, so the fragment alone would lead to another page.
        getElement()
                .executeJs(
                        """
                        this.addEventListener('click', event => {
                          event.preventDefault();
                          document.getElementById($0).focus();
                        });
                        """,
                        TARGET);
    }
}
