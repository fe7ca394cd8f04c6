package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The keys of the worklist. */
class KeyboardHelp extends Dialog {

    private record Key(String keys, String meaning) {}

    private static final String REGISTER = "register";
    private static final List<Key> KEYS =
            List.of(
                    new Key("/", "search"),
                    new Key("j ↓", "next"),
                    new Key("k ↑", "previous"),
                    new Key("Enter", "open"),
                    new Key("n", REGISTER),
                    new Key("?", "help"),
                    new Key("Esc", "close"));

    /**
     * @param registers whether the person registers matters for others
     */
    KeyboardHelp(boolean registers) {
        addClassName("keyboard-help");
        getElement().bindProperty("headerTitle", text("desk.keys.title"), ignored -> {});
        var list = new DescriptionList();
        for (var key : KEYS) {
            if (key.meaning().equals(REGISTER) && !registers) {
                continue;
            }
            var term = new DescriptionList.Term();
            for (var cap : key.keys().split(" ")) {
                var shown = new Span(cap);
                shown.addClassName("key");
                term.add(shown);
            }
            list.add(term, new DescriptionList.Description(text("desk.keys." + key.meaning())));
        }
        add(list);
        var close = new Button(text("desk.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
