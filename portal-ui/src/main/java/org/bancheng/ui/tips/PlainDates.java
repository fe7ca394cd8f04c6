package org.bancheng.ui.tips;

import java.time.LocalDate;
import java.util.Locale;
import org.bancheng.ui.components.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A day on a plain page.
 *
 * @param iso for machines
 * @param words for people
 */
record PlainDates(String iso, String words) {

    static @Nullable PlainDates of(@Nullable LocalDate day, Locale locale) {
        return day == null ? null : new PlainDates(day.toString(), Dates.date(day, locale));
    }
}
