package org.bancheng.ui.files;

import static org.bancheng.ui.components.Texts.inEachLocale;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.bancheng.workflow.files.Received;

/** What was found in a file that was just sent: what is gone, and what is not, and why. */
class FoundList extends Div {

    FoundList(Received file) {
        addClassNames("faint", "files-found");
        inEachLocale(
                this,
                locale -> {
                    removeAll();
                    FileWords.found(
                                    file,
                                    (key, values) -> I18NProvider.translate(locale, key, values))
                            .forEach(line -> add(new Paragraph(line)));
                });
    }
}
