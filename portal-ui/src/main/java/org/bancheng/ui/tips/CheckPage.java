package org.bancheng.ui.tips;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import java.util.function.Consumer;
import org.bancheng.ui.components.CheckAnswers;
import org.bancheng.ui.components.PromiseBox;
import org.bancheng.workflow.deadlines.Promise;

/** 核对信息: every answer, who receives it, and by when it is answered. */
class CheckPage extends TipFormPage {

    CheckPage(
            TipDraft draft,
            Places places,
            String receiver,
            Promise promise,
            Consumer<TipPage> turn) {
        var answers = new CheckAnswers();
        Runnable what = () -> turn.accept(TipPage.WHAT);
        Runnable where = () -> turn.accept(TipPage.WHERE);
        answers.add("tips.type", text("tips.type." + draft.type), what)
                .add("tips.description", said(draft.description), what)
                .add("tips.files", said(files(draft)), what)
                .add("tips.place", said(draft.place), where)
                .add("tips.region", inLocale(locale -> places.name(draft.region, locale)), where)
                .add(
                        "tips.police",
                        text(draft.police ? "tips.police.yes" : "tips.police.no"),
                        where)
                .add("tips.time", said(draft.time), where)
                .add("tips.email", said(draft.email), () -> turn.accept(TipPage.NEWS));
        add(answers, new Paragraph(text("tips.check.who", receiver)), new PromiseBox(promise));
    }

    private static String files(TipDraft draft) {
        return draft.files == null ? "" : String.join(", ", draft.files.names());
    }

    private static Signal<String> said(String words) {
        return words.isBlank() ? text("tips.check.none") : inLocale(locale -> words.strip());
    }
}
