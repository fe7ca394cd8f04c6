package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.bancheng.ui.components.DayBox;
import org.bancheng.workflow.handling.TextRefused;
import org.jspecify.annotations.Nullable;

/** A card's step that wants a day, a few words, or only a second look. */
class CauseStep extends CauseAsking {

    private final @Nullable TextArea words;
    private final @Nullable DayBox day;
    private final transient BiConsumer<String, @Nullable LocalDate> taking;

    private CauseStep(
            String key,
            boolean words,
            boolean day,
            BiConsumer<String, @Nullable LocalDate> taking,
            Runnable show) {
        super(key, show, show);
        this.taking = taking;
        put(new Paragraph(text(key + ".about")));
        this.words = words ? ask(area(key + ".words")) : null;
        this.day = day ? ask(dayBox(key)) : null;
    }

    static CauseStep words(String key, java.util.function.Consumer<String> taking, Runnable show) {
        return new CauseStep(key, true, false, (words, day) -> taking.accept(words), show);
    }

    static CauseStep day(String key, java.util.function.Consumer<LocalDate> taking, Runnable show) {
        return new CauseStep(
                key,
                false,
                true,
                (words, day) -> {
                    if (day == null) {
                        throw new TextRefused("cause.fixed");
                    }
                    taking.accept(day);
                },
                show);
    }

    static CauseStep look(String key, Runnable taking, Runnable show) {
        return new CauseStep(key, false, false, (words, day) -> taking.run(), show);
    }

    private static DayBox dayBox(String key) {
        var box = new DayBox(key + ".day");
        box.setManualValidation(true);
        return box;
    }

    @Override
    void take() {
        taking.accept(words == null ? "" : words.getValue(), day == null ? null : day.getValue());
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return day != null ? day : words;
    }
}
