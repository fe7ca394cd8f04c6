package org.bancheng.ui.tips;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.bancheng.ui.components.ErrorSummary;
import org.bancheng.workflow.handling.EmailAddress;

/** An address for "there is news", which most people should leave empty. */
class NewsPage extends TipFormPage {

    private final TextField email;

    NewsPage(TipDraft draft) {
        email = filled(new TextField(), draft.email, words -> draft.email = words);
        helper(label(email, "tips.email"), "tips.email.help");
        email.getElement().setAttribute("inputmode", "email");
        var means =
                new Section(
                        new H2(text("tips.news.means.title")),
                        new Paragraph(text("tips.news.means")));
        means.addClassName("notice");
        add(new Paragraph(text("tips.news.text")), email, means);
    }

    @Override
    void check(ErrorSummary errors) {
        if (!email.getValue().isBlank()) {
            check(errors, email, "refused.email.shape", () -> new EmailAddress(email.getValue()));
        }
    }
}
