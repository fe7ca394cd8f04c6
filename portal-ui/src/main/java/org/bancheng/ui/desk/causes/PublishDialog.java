package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.bancheng.workflow.causes.CauseSheet;
import org.bancheng.workflow.causes.FixDraft;
import org.jspecify.annotations.Nullable;

/** What everybody may read about a cause that is closed: what it helps with and what to do. */
class PublishDialog extends CauseAsking {

    private final transient CauseBeans beans;
    private final transient CauseSheet sheet;
    private final TextField titleZh;
    private final TextField titleEn;
    private final TextArea textZh = area("causes.publish.textZh");
    private final TextArea textEn = area("causes.publish.textEn");

    PublishDialog(CauseBeans beans, CauseSheet sheet, Runnable reload) {
        super("causes.publish", reload, reload);
        this.beans = beans;
        this.sheet = sheet;
        put(new Paragraph(text("causes.publish.about")));
        titleZh = title("causes.publish.titleZh", FixDraft.LONGEST_TITLE);
        helper(titleZh, "causes.publish.titleZh.help");
        titleEn = title("causes.publish.titleEn", FixDraft.LONGEST_TITLE_EN);
        textZh.setMaxLength(FixDraft.LONGEST_TEXT);
        textEn.setMaxLength(FixDraft.LONGEST_TEXT_EN);
        ask(textZh);
        ask(textEn);
        titleZh.setValue(sheet.title());
        beans.fixes()
                .published(sheet.id())
                .ifPresent(before -> {
                    titleZh.setValue(before.titleZh());
                    titleEn.setValue(before.titleEn());
                    textZh.setValue(before.textZh());
                    textEn.setValue(before.textEn());
                });
    }

    private TextField title(String key, int longest) {
        var title = ask(label(new TextField(), key));
        title.setWidthFull();
        title.setManualValidation(true);
        title.setMaxLength(longest);
        return title;
    }

    @Override
    void take() {
        beans.fixes()
                .publish(
                        beans.person().get(),
                        sheet.id(),
                        sheet.version(),
                        new FixDraft(
                                titleZh.getValue(),
                                titleEn.getValue(),
                                textZh.getValue(),
                                textEn.getValue()));
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        if (refusal.equals("fix.words") || titleZh.getValue().isBlank()) {
            return titleZh;
        }
        return refusal.startsWith("text.") ? textZh : null;
    }
}
