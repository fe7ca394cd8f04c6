package org.bancheng.ui.track;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.language.Translations;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.PauseLine;
import org.bancheng.workflow.handling.PromiseLine;
import org.bancheng.workflow.handling.Refusals;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a resident is told about a matter, said once for the screen and for the plain page. */
@Component
public class MatterWords {

    private final Translations texts;
    private final UnitTree units;
    private final Refusals refusals;
    private final Clock clock;

    MatterWords(Translations texts, UnitTree units, Refusals refusals, Clock clock) {
        this.texts = texts;
        this.units = units;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * Something to know about the promise.
     *
     * @param style {@code urgent}, {@code provisional} or {@code plain}
     * @param words in a language
     */
    record Note(String style, Function<Locale, String> words) {

        String in(Locale locale) {
            return words.apply(locale);
        }
    }

    /** The family of keys that say how it stands; a tip never came over a counter. */
    String states(TrackedMatter matter) {
        return matter.lane() == Lane.TIP ? "track.tipState." : "track.state.";
    }

    /** Whether it is provisional, was kept, passed, waits, or has another date to aim at. */
    List<Note> aboutPromise(TrackedMatter matter) {
        var notes = new ArrayList<Note>();
        LocalDate finished = matter.closing().finishedOn();
        if (matter.promised().provisional() && matter.state().isOpen()) {
            notes.add(note("provisional", "components.promise.provisional"));
        }
        if (finished != null) {
            notes.add(dated("track.promise.finished", finished));
            boolean late = matter.promised().passedOn(finished);
            notes.add(note("plain", late ? "track.promise.late" : "track.promise.onTime"));
        } else if (matter.state().isOpen() && matter.promised().passedOn(today())) {
            notes.add(note("urgent", "track.promise.passed"));
        }
        LocalDate since = matter.pausing().since();
        PauseReason reason = matter.pausing().reason();
        if (since != null && reason != null) {
            notes.add(
                    new Note(
                            "provisional",
                            locale ->
                                    say(
                                            locale,
                                            "track.promise.paused",
                                            Dates.date(since, locale),
                                            say(locale, "track.pause." + reason))));
            notes.add(note("plain", "track.promise.waiting"));
        }
        if (matter.pausing().days() > 0) {
            notes.add(note("plain", "track.promise.pausedDays", matter.pausing().days()));
        }
        if (matter.target() != null) {
            notes.add(dated("track.promise.target", matter.target()));
            notes.add(note("plain", "track.promise.target.text"));
        }
        return notes;
    }

    /** Every date that was told, with its reason; nothing while there is only the first. */
    List<Function<Locale, String>> changes(TrackedMatter matter) {
        List<PromiseLine> told = matter.promises();
        return told.size() < 2
                ? List.of()
                : told.stream()
                        .<Function<Locale, String>>map(line -> locale -> change(line, locale))
                        .toList();
    }

    /** Every time the clock stood still, with its reason and what it rests on. */
    List<Function<Locale, String>> pauses(TrackedMatter matter) {
        return matter.pauses().stream()
                .<Function<Locale, String>>map(pause -> locale -> pause(pause, locale))
                .toList();
    }

    private String pause(PauseLine pause, Locale locale) {
        var from = Dates.date(pause.startedOn(), locale);
        var end = pause.endedOn();
        var why = say(locale, "track.pause." + pause.reason());
        var told =
                end == null
                        ? say(locale, "track.pauses.running", from, why)
                        : say(
                                locale,
                                "track.pauses.line",
                                from,
                                Dates.date(end, locale),
                                why,
                                Objects.requireNonNullElse(pause.days(), 0));
        if (pause.proof() == null || !pause.reason().wantsProof()) {
            return told;
        }
        var proof = told + " " + say(locale, "track.pauses.proof", pause.proof());
        return pause.files() == 0
                ? proof
                : proof + " " + say(locale, "track.pauses.files", pause.files());
    }

    private String change(PromiseLine line, Locale locale) {
        var why = say(locale, "track.promise.cause." + line.cause());
        var reason = line.reason() == null || line.reason().isBlank() ? "" : " " + line.reason();
        return Dates.date(line.promisedOn(), locale) + " — " + why + reason;
    }

    /** The ways left when the window to reopen is over; none before, and none for a tip. */
    List<Function<Locale, String>> appeals(TrackedMatter matter) {
        LocalDate finished = matter.closing().finishedOn();
        if (matter.lane() == Lane.TIP
                || matter.state() != MatterState.SETTLED
                || finished == null) {
            return List.of();
        }
        Optional<String> superior = units.parentOf(matter.unitCode()).map(Unit::name);
        return Appeal.after(finished, today()).stream()
                .<Function<Locale, String>>map(way ->
                        locale ->
                                say(
                                        locale,
                                        way.key(),
                                        way.until() == null ? "" : Dates.date(way.until(), locale),
                                        superior.orElseGet(
                                                () -> say(locale, "track.appeal.superior"))))
                .toList();
    }

    /** What a refusal rests on, what was tried, and how long one may appeal; in this order. */
    Map<String, Function<Locale, String>> refusedFor(TrackedMatter matter) {
        var lines = new LinkedHashMap<String, Function<Locale, String>>();
        refusals.signed(matter)
                .ifPresent(signed -> {
                    lines.put(
                            "track.refused.basis",
                            locale -> signed.basis().name(locale) + " " + signed.citation());
                    lines.put("track.refused.tried", locale -> signed.tried());
                    lines.put(
                            "track.refused.appeal",
                            locale ->
                                    say(
                                            locale,
                                            "track.refused.until",
                                            signed.route().name(locale),
                                            Dates.date(signed.until(), locale)));
                });
        return lines;
    }

    /** The office's last answer: the one of the finish that stands, or why it was not accepted. */
    static Optional<Message> answer(TrackedMatter matter) {
        return last(matter, Message.Kind.RESULT);
    }

    /** What the office asked last. */
    static Optional<Message> request(TrackedMatter matter) {
        return last(matter, Message.Kind.REQUEST);
    }

    private static Optional<Message> last(TrackedMatter matter, Message.Kind kind) {
        return matter.messages().reversed().stream()
                .filter(message -> message.kind() == kind)
                .findFirst();
    }

    /** The listed reason for which a matter was not accepted. */
    static Optional<String> refusal(TrackedMatter matter) {
        return matter.timeline().stream()
                .filter(milestone -> milestone.step() == Step.NOT_ACCEPT)
                .flatMap(milestone -> Optional.ofNullable(milestone.facts().get("reason")).stream())
                .findFirst();
    }

    /** Of the unit that holds the matter; none where the register has none. */
    @Nullable String telephone(TrackedMatter matter) {
        return units.find(matter.unitCode())
                .map(Unit::telephone)
                .filter(number -> !number.isBlank())
                .orElse(null);
    }

    String say(Locale locale, String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    private LocalDate today() {
        return Shanghai.dateOf(clock.instant());
    }

    private Note note(String style, String key, Object... values) {
        return new Note(style, locale -> say(locale, key, values));
    }

    private Note dated(String key, LocalDate day) {
        return new Note("plain", locale -> say(locale, key, Dates.date(day, locale)));
    }
}
