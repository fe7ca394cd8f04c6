package org.bancheng.ui.tips;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * Before the first question: 110 and 12110, how to stay safe, what is kept, and what nobody can
 * promise.
 */
class StartPage extends TipFormPage {

    StartPage(Runnable happeningNow) {
        var now = new Button(text("tips.start.now"), click -> happeningNow.run());
        now.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var danger = new Section(new Paragraph(text("tips.start.danger")), now);
        danger.addClassNames("notice", "urgent", "danger");
        var limits = new NativeDetails(text("tips.start.limits.title"), list("limits", 3));
        add(
                danger,
                new Section(new H2(text("tips.start.safe.title")), list("safe", 3)),
                new Section(new H2(text("tips.start.kept.title")), list("kept", 4)),
                limits,
                new Paragraph(text("tips.start.true")));
    }

    private static UnorderedList list(String topic, int lines) {
        var list = new UnorderedList();
        for (int line = 1; line <= lines; line++) {
            list.add(new ListItem(text("tips.start." + topic + "." + line)));
        }
        return list;
    }
}
