package org.bancheng.ui.components;

import static org.bancheng.ui.components.Texts.inLocale;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.signals.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.Lane;

/** A date or a moment, written for people and, in {@code datetime}, for machines. */
@Tag("time")
public class Moment extends HtmlComponent {

    private Moment(String machine, Signal<String> words) {
        getElement().setAttribute("datetime", machine);
        getElement().bindText(words);
    }

    /** 2026年2月26日(周四). */
    public static Moment day(LocalDate day) {
        return new Moment(day.toString(), inLocale(locale -> Dates.date(day, locale)));
    }

    /** 2026年2月26日(周四) 14:05. */
    public static Moment minute(Instant at) {
        return new Moment(machine(at), inLocale(locale -> Dates.dateTime(at, locale)));
    }

    /** To the minute, but to the hour for tips, whose minutes are not kept. */
    public static Moment of(Lane lane, Instant at) {
        return lane == Lane.TIP ? hour(at) : minute(at);
    }

    /** 2026年2月26日(周四) 14时: where minutes are not kept. */
    public static Moment hour(Instant at) {
        return new Moment(machine(at), inLocale(locale -> Dates.hour(at, locale)));
    }

    /** 14:05–16:00, where the day stands above it. */
    public static Moment hours(Instant from, Instant until) {
        return new Moment(machine(from), inLocale(locale -> Dates.hours(from, until, locale)));
    }

    /** 2026年2月26日(周四) 14:05–16:00. */
    public static Moment span(Instant from, Instant until) {
        return new Moment(machine(from), inLocale(locale -> Dates.span(from, until, locale)));
    }

    private static String machine(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS)
                .atZone(Shanghai.ZONE)
                .toOffsetDateTime()
                .toString();
    }
}
