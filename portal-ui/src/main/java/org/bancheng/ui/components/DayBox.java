package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inEachLocale;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.signals.Signal;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A day, chosen or typed as 2026-02-26, with a calendar in the language of the page. */
public class DayBox extends DatePicker {

    private static final int MONDAY = 1;

    public DayBox(String labelKey) {
        this(Texts.text(labelKey));
    }

    /** With a label that is data. */
    public DayBox(Signal<String> label) {
        getElement().bindProperty("label", label, ignored -> {});
        setClearButtonVisible(true);
        inEachLocale(this, locale -> setI18n(words(locale)));
    }

    private DatePickerI18n words(Locale locale) {
        Function<String, String> say = key -> getTranslation(locale, "components.day." + key);
        var names = DateFormatSymbols.getInstance(locale);
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd")
                .setFirstDayOfWeek(MONDAY)
                .setMonthNames(List.of(names.getMonths()).subList(0, 12))
                .setWeekdays(days(names.getWeekdays()))
                .setWeekdaysShort(days(names.getShortWeekdays()))
                .setToday(say.apply("today"))
                .setCancel(say.apply("cancel"))
                .setBadInputErrorMessage(say.apply("shape"));
    }

    /** Java counts the days of a week from 1 and leaves the first place empty. */
    private static List<String> days(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }
}
