package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bancheng.workflow.causes.AnswerLine;
import org.bancheng.workflow.causes.CauseSheet;
import org.jspecify.annotations.Nullable;

/** One answer to all: the words, then for each matter what exactly will be said, then send. */
class AnswerDialog extends CauseAsking {

    private record Line(Checkbox told, TextArea words) {}

    private final transient CauseBeans beans;
    private final transient CauseSheet sheet;
    private final String token = UUID.randomUUID().toString();
    private final TextArea all = area("causes.answer.words");
    private final Map<String, Line> lines = new LinkedHashMap<>();

    AnswerDialog(CauseBeans beans, CauseSheet sheet, List<AnswerLine> matters, Runnable show) {
        super("causes.answer", show, show);
        this.beans = beans;
        this.sheet = sheet;
        put(new Paragraph(text("causes.answer.about", matters.size())));
        ask(all);
        var copy = new Button(text("causes.answer.copy"), click -> copy());
        put(copy);
        matters.forEach(this::line);
    }

    private void line(AnswerLine matter) {
        var told = new Checkbox(matter.reference() + " " + matter.title(), true);
        var words = area("causes.answer.each");
        words.setMinRows(2);
        told.addValueChangeListener(change -> words.setVisible(change.getValue()));
        var how = new Span(text("causes.how." + matter.how().name()));
        var by = new Span(text(matter.email() ? "causes.by.mail" : "causes.by.code"));
        var about = new Div(how, by);
        about.addClassName("cause-how");
        if (!matter.mine()) {
            about.add(new Span(text("causes.needs", matter.unitName())));
        }
        var line = new Div(told, about, words);
        line.addClassName("cause-line");
        watch(words);
        put(line);
        lines.put(matter.reference(), new Line(told, words));
    }

    private void copy() {
        lines.values().forEach(line -> line.words().setValue(all.getValue()));
    }

    @Override
    void take() {
        Map<String, String> texts = new LinkedHashMap<>();
        lines.forEach((reference, line) -> {
            if (line.told().getValue()) {
                String own = line.words().getValue();
                texts.put(reference, own.isBlank() ? all.getValue() : own);
            }
        });
        var by = beans.person().get();
        long answer = beans.answers().write(by, sheet.id(), sheet.version(), token, texts);
        beans.answers().send(by, answer);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.startsWith("text.") ? all : null;
    }
}
