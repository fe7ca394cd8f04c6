package org.bancheng.ui.outreach;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.bancheng.workflow.outreach.EventCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar files of events. */
@RestController
class EventCalendarController {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final EventCalendar calendar;
    private final EventFilter.Reader filters;
    private final MessageSource words;

    EventCalendarController(
            EventCalendar calendar, EventFilter.Reader filters, MessageSource words) {
        this.calendar = calendar;
        this.filters = filters;
        this.words = words;
    }

    @GetMapping("/events.ics")
    ResponseEntity<byte[]> feed(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String kind,
            Locale locale) {
        var filter = filters.read(region, kind);
        boolean unknown =
                (region != null && filter.region() == null)
                        || (kind != null && filter.kind() == null);
        if (unknown) {
            return ResponseEntity.notFound().build();
        }
        var text = calendar.feed(name(locale), filter.regionCode(), filter.kind());
        return answer(text, "bancheng-events.ics");
    }

    @GetMapping("/events/{id:[0-9]{1,18}}.ics")
    ResponseEntity<byte[]> event(@PathVariable long id, Locale locale) {
        return calendar.of(name(locale), id)
                .map(text -> answer(text, "event-" + id + ".ics"))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String name(Locale locale) {
        return words.getMessage("outreach.calendar.name", null, locale);
    }

    private static ResponseEntity<byte[]> answer(String text, String file) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
