package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.bancheng.ui.security.CurrentStaff;

/** A page that says what did not work, and where to go from here. */
class Sorry extends Div {

    /** Says the title and text of the key. */
    void say(String key, Object... values) {
        removeAll();
        addClassName("column");
        add(new H1(text(key + ".title")), new Paragraph(text(key + ".text", values)), wayOut());
    }

    private static Anchor wayOut() {
        return CurrentStaff.find().isPresent()
                ? new Anchor(CurrentStaff.startPage(), text("common.nav.backToDesk"))
                : new Anchor("/", text("common.nav.backHome"));
    }
}
