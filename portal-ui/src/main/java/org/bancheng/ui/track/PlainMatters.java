package org.bancheng.ui.track;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.bancheng.ui.components.CountWords;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.HoldingWords;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Lane;
import org.springframework.stereotype.Component;

/** Puts a matter into words for the plain page. */
@Component
class PlainMatters {

    private final MatterWords words;
    private final Milestones milestones;
    private final CountWords counts;
    private final HoldingWords holdings;

    PlainMatters(
            MatterWords words, Milestones milestones, CountWords counts, HoldingWords holdings) {
        this.words = words;
        this.milestones = milestones;
        this.counts = counts;
        this.holdings = holdings;
    }

    PlainMatter tell(TrackedMatter matter, Locale locale) {
        var due = matter.promised().current();
        var until = matter.reopenUntil();
        var count = matter.count();
        var held = matter.holding();
        return new PlainMatter(
                matter,
                words.states(matter) + matter.state(),
                words.aboutPromise(matter).stream()
                        .map(note -> new PlainMatter.Note(note.style(), note.in(locale)))
                        .toList(),
                words.changes(matter).stream().map(change -> change.apply(locale)).toList(),
                words.pauses(matter).stream().map(pause -> pause.apply(locale)).toList(),
                milestones.worthTelling(matter.timeline()).stream()
                        .map(milestone ->
                                new PlainMatter.Line(
                                        machine(milestone.at()),
                                        when(matter, milestone.at(), locale),
                                        milestones.tell(milestone, locale)))
                        .toList(),
                matter.messages().stream().map(message -> said(matter, message, locale)).toList(),
                words.appeals(matter).stream().map(way -> way.apply(locale)).toList(),
                count == null ? null : counts.tell(count, locale),
                held == null || !HoldingWords.isTelling(held) ? null : holdings.tell(held, locale),
                due == null ? "" : Dates.date(due, locale),
                when(matter, matter.filedAt(), locale),
                until == null ? "" : Dates.date(until, locale),
                words.telephone(matter),
                MatterWords.request(matter).map(Message::text).orElse(null),
                MatterWords.answer(matter).map(Message::text).orElse(null),
                MatterWords.refusal(matter).orElse(null),
                words.refusedFor(matter).entrySet().stream()
                        .map(line ->
                                new PlainMatter.Fact(line.getKey(), line.getValue().apply(locale)))
                        .toList());
    }

    private PlainMatter.Said said(TrackedMatter matter, Message message, Locale locale) {
        return new PlainMatter.Said(
                words.say(locale, "track.message." + message.kind()),
                machine(message.at()),
                when(matter, message.at(), locale),
                message.text());
    }

    /** Minutes of a tip are not kept. */
    private static String when(TrackedMatter matter, Instant at, Locale locale) {
        return matter.lane() == Lane.TIP ? Dates.hour(at, locale) : Dates.dateTime(at, locale);
    }

    private static String machine(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS)
                .atZone(Shanghai.ZONE)
                .toOffsetDateTime()
                .toString();
    }
}
