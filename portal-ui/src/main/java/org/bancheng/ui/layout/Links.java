package org.bancheng.ui.layout;

import static org.bancheng.ui.components.Texts.ariaLabel;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A navigation that marks where one is, for eyes and for screen readers. */
class Links extends Nav {

    private final Map<Link, Anchor> anchors = new LinkedHashMap<>();

    Links(String nameKey, List<Link> links) {
        ariaLabel(this, nameKey);
        var list = new UnorderedList();
        for (var link : links) {
            var anchor = new Anchor(link.path(), text(link.key()));
            anchors.put(link, anchor);
            list.add(new ListItem(anchor));
        }
        add(list);
    }

    /** Marks the most particular link that leads to the location. */
    void mark(String location) {
        var here =
                anchors.keySet().stream()
                        .filter(link -> link.leadsTo(location))
                        .max(Comparator.comparingInt(link -> link.path().length()));
        anchors.forEach((link, anchor) -> {
            if (here.filter(link::equals).isPresent()) {
                anchor.getElement().setAttribute("aria-current", "page");
            } else {
                anchor.getElement().removeAttribute("aria-current");
            }
        });
    }
}
