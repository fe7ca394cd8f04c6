package org.bancheng.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Texts that follow the language of the page: {@code new H1(text("home.title"))} changes in place
 * when a person switches, without a {@code LocaleChangeObserver} and without losing typed text.
 */
public final class Texts {

    private Texts() {}

    /** The translation of the key in the language of the page, now and after every switch. */
    public static Signal<String> text(String key, Object... values) {
        return inLocale(locale -> I18NProvider.translate(locale, key, values));
    }

    /** Anything that is written differently in each language, such as a date. */
    public static Signal<String> inLocale(Function<Locale, String> writing) {
        return () -> writing.apply(UI.getCurrentOrThrow().localeSignal().get());
    }

    /**
     * Does the work in the language of the page, now and after every switch: for what cannot be
     * bound, such as the labels of a list's items.
     */
    public static void inEachLocale(Component owner, Consumer<Locale> work) {
        Signal.effect(owner, () -> work.accept(UI.getCurrentOrThrow().localeSignal().get()));
    }

    /** Gives a field the label of the key. */
    public static <T extends HasElement> T label(T field, String key, Object... values) {
        field.getElement().bindProperty("label", text(key, values), ignored -> {});
        return field;
    }

    /** Gives a field the helper text of the key. */
    public static <T extends HasElement> T helper(T field, String key, Object... values) {
        field.getElement().bindProperty("helperText", text(key, values), ignored -> {});
        return field;
    }

    /** Gives a component without visible words its accessible name. */
    public static <T extends HasAriaLabel & HasElement> T ariaLabel(T component, String key) {
        component.getElement().bindAttribute("aria-label", text(key));
        return component;
    }
}
