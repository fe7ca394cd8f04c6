package org.bancheng.notification.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bancheng.notification.outbox.Audience;
import org.bancheng.workflow.deadlines.SpokenDates;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/** What the placeholders of a notice stand for. */
@Component
class NoticeValues {

    /** Every placeholder a notice may use. */
    static final Set<String> KNOWN =
            Set.of(
                    "reference",
                    "title",
                    "promise",
                    "unit",
                    "from",
                    "reason",
                    "result",
                    "days",
                    "percent",
                    "was",
                    "confirmed",
                    "check",
                    "until",
                    "notice",
                    "starts",
                    "due",
                    "place",
                    "ahead",
                    "link");

    private static final Set<String> AS_THEY_ARE =
            Set.of("days", "percent", "notice", "place", "ahead");

    private final UnitTree units;
    private final Site site;

    NoticeValues(UnitTree units, Site site) {
        this.units = units;
        this.site = site;
    }

    Map<String, String> of(MatterEvent event, Audience audience, Locale language) {
        Map<String, String> values = new HashMap<>();
        if (event.lane() == Lane.TIP) {
            values.put("link", audience == Audience.RESIDENT ? site.track() : site.desk());
            return values;
        }
        NoticeWords words = NoticeWords.in(language);
        values.put("reference", event.reference());
        values.put("title", Template.oneLine(title(event, audience, words)));
        values.put("unit", unitName(event.unitCode()));
        if (event.promise() != null) {
            values.put("promise", SpokenDates.date(event.promise(), language));
        }
        AS_THEY_ARE.forEach(name -> values.put(name, Template.oneLine(fact(event, name))));
        if (event.kind() == MatterEvent.Kind.PROMISE_REISSUED) {
            values.putAll(reissued(fact(event, "was"), words, language));
        }
        values.put("check", site.recheck(fact(event, "check")));
        values.put("until", moment(fact(event, "until"), language));
        values.put("starts", moment(fact(event, "starts"), language));
        values.put("due", day(fact(event, "due"), language));
        values.put("result", words.of("result", fact(event, "result")));
        values.put("reason", reason(event, words));
        values.put("from", hasRisen(event) ? unitName(fact(event, "from")) : "");
        values.put(
                "link",
                audience == Audience.RESIDENT ? site.track() : site.matter(event.reference()));
        return values;
    }

    /** What only its readers may read is named to no member of staff by mail. */
    private static String title(MatterEvent event, Audience audience, NoticeWords words) {
        if (audience != Audience.RESIDENT && event.facts().containsKey("restricted")) {
            return words.of("title", "RESTRICTED");
        }
        return event.title() == null ? words.of("title", "NONE") : event.title();
    }

    /** A date that moved is told beside the old one; one that stayed is final now. */
    private static Map<String, String> reissued(String was, NoticeWords words, Locale language) {
        return was.isEmpty()
                ? Map.of("confirmed", words.of("promise", "CONFIRMED"))
                : Map.of("was", SpokenDates.date(LocalDate.parse(was), language));
    }

    private static String reason(MatterEvent event, NoticeWords words) {
        String reason = fact(event, "reason");
        return switch (event.kind()) {
            case NOT_ACCEPTED -> words.of("refusal", reason);
            case ASKED -> words.of("pause", reason);
            case OVERDUE -> words.of("overdue", hasRisen(event) ? "RISEN" : "STAYED");
            case ESCALATED -> words.of("escalation", reason);
            case CARE_ANSWERED -> words.of("care", reason);
            case COMMITMENT_ENDED -> words.of("commitment", reason);
            default -> Template.oneLine(reason);
        };
    }

    /** An overdue matter rises a level, unless it is at the top. */
    private static boolean hasRisen(MatterEvent event) {
        String from = fact(event, "from");
        return !from.isEmpty() && !from.equals(event.unitCode());
    }

    private String unitName(String code) {
        return units.find(code).map(Unit::name).orElse(code);
    }

    private static String moment(String instant, Locale language) {
        try {
            return instant.isEmpty() ? "" : SpokenDates.dateTime(Instant.parse(instant), language);
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    private static String day(String date, Locale language) {
        return date.isEmpty() ? "" : SpokenDates.date(LocalDate.parse(date), language);
    }

    private static String fact(MatterEvent event, String name) {
        return event.facts().getOrDefault(name, "");
    }
}
