package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import org.bancheng.ui.components.Dates;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Step;

/** What the resident may do now: only what the matter allows is there. */
class Actions {

    private final Visit visit;
    private final TrackedMatter matter;
    private final CodeSteps steps;

    /**
     * @param matter as it is shown
     */
    Actions(Visit visit, TrackedMatter matter, CodeSteps steps) {
        this.visit = visit;
        this.matter = matter;
        this.steps = steps;
    }

    /** The question that waits for an answer, with room for it. */
    Component asked() {
        var section = new Section();
        if (!matter.allowed().contains(Step.ANSWER)) {
            return section;
        }
        section.addClassNames("action", "asked");
        if (matter.pausing().reason() == PauseReason.RESIDENT) {
            section.add(new H2(text("track.ask.title")), new Paragraph(text("track.ask.words")));
        } else {
            var reason = "track.pause." + matter.pausing().reason();
            section.add(
                    new Paragraph(
                            inLocale(locale ->
                                    I18NProvider.translate(
                                            locale,
                                            "track.ask.other",
                                            I18NProvider.translate(locale, reason)))));
        }
        MatterWords.request(matter).map(Conversation::words).ifPresent(section::add);
        section.add(
                words(
                        "answer",
                        "track.ask",
                        words -> steps.say(matter.lane(), visit.code(), words)));
        return section;
    }

    /** 跟踪办: whether the problem stayed away, one click either way. */
    Component recheck() {
        var section = new Section();
        var check = matter.recheck();
        if (check != null) {
            section.addClassNames("action", "recheck");
            section.add(
                    new H2(text("track.recheck.title")),
                    new Paragraph(text("track.recheck.text", check.days())),
                    new Div(
                            answer("track.recheck.held", true),
                            answer("track.recheck.relapsed", false)));
        }
        return section;
    }

    private Button answer(String key, boolean held) {
        var button = new Button(text(key));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(
                click -> visit.take(() -> steps.recheck(visit.code(), held), key + ".done"));
        return button;
    }

    /** Rating, and having it done again. */
    Component afterwards() {
        var box = new Div();
        box.addClassName("afterwards");
        Integer given = matter.closing().rating();
        if (matter.allowed().contains(Step.RATE)) {
            box.add(rating());
        } else if (given != null) {
            box.add(new Section(new H2(text("track.rate.title")), new Paragraph(rated(given))));
        }
        if (matter.allowed().contains(Step.REOPEN)) {
            box.add(reopening());
        }
        return box;
    }

    /** Adding something unasked, and withdrawing; closed until wanted. */
    Component further() {
        var box = new Div();
        box.addClassName("further");
        if (matter.allowed().contains(Step.ADD) && !matter.allowed().contains(Step.ANSWER)) {
            var body = new Div(new Paragraph(text("track.add.text")));
            body.add(
                    words(
                            "addition",
                            "track.add",
                            words -> steps.say(matter.lane(), visit.code(), words)));
            box.add(new NativeDetails(text("track.add.title"), body));
        }
        if (matter.allowed().contains(Step.WITHDRAW)) {
            var withdraw = new Button(text("track.withdraw.send"));
            withdraw.addThemeVariants(ButtonVariant.LUMO_ERROR);
            withdraw.setDisableOnClick(true);
            withdraw.addClickListener(click ->
                    visit.take(
                            () -> steps.withdraw(matter.lane(), visit.code()),
                            "track.withdraw.done"));
            var body = new Div(new Paragraph(text("track.withdraw.text")), withdraw);
            box.add(new NativeDetails(text("track.withdraw.title"), body));
        }
        return box;
    }

    private Section rating() {
        var stars = label(new RadioButtonGroup<Integer>(), "track.rate.field");
        stars.setItems(5, 4, 3, 2, 1);
        stars.setRenderer(new ComponentRenderer<>(n -> new Span(text("words.rating." + n))));
        stars.setManualValidation(true);
        var words = visit.keep("rating", area("track.rate.words"));
        var send = new Button(text("track.rate.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click -> {
            Integer chosen = stars.getValue();
            visit.take(
                    stars,
                    () -> {
                        if (chosen == null) {
                            throw new TextRefused("rating.bounds");
                        }
                        steps.rate(
                                matter.lane(),
                                visit.code(),
                                chosen,
                                words.getValue(),
                                steps.accountsHere());
                        visit.forget("rating");
                    },
                    "track.rate.done");
        });
        var section =
                new Section(
                        new H2(text("track.rate.title")),
                        new Paragraph(text("track.rate.text")),
                        new Paragraph(text("track.rate.check")),
                        stars,
                        words,
                        send);
        section.addClassName("action");
        return section;
    }

    private static com.vaadin.flow.signals.Signal<String> rated(int stars) {
        return inLocale(locale ->
                I18NProvider.translate(
                        locale,
                        "track.rate.given",
                        I18NProvider.translate(locale, "words.rating." + stars)));
    }

    private NativeDetails reopening() {
        var until =
                inLocale(locale ->
                        matter.reopenUntil() == null
                                ? ""
                                : I18NProvider.translate(
                                        locale,
                                        "track.reopen.until",
                                        Dates.date(matter.reopenUntil(), locale)));
        var body = new Div(new Paragraph(until));
        body.add(
                words(
                        "reopen",
                        "track.reopen",
                        words -> steps.reopen(matter.lane(), visit.code(), words)));
        return new NativeDetails(text("track.reopen.title"), body);
    }

    /**
     * A text area with its button; {@code key} has {@code .field}, {@code .send} and {@code .done}.
     */
    private Div words(String name, String key, Consumer<String> step) {
        var field = visit.keep(name, area(key + ".field"));
        var send = new Button(text(key + ".send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click ->
                visit.take(
                        field,
                        () -> {
                            step.accept(field.getValue());
                            visit.forget(name);
                        },
                        key + ".done"));
        var box = new Div(field, send);
        box.addClassName("words-box");
        return box;
    }

    private static TextArea area(String key) {
        var area = label(new TextArea(), key);
        area.setManualValidation(true);
        area.setMinRows(4);
        area.setMaxRows(14);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        return area;
    }
}
