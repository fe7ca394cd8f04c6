package org.bancheng.ui.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.language.Translations;
import org.bancheng.workflow.deadlines.CalendarDesk;
import org.bancheng.workflow.deadlines.CalendarDraft;
import org.bancheng.workflow.deadlines.CalendarDraft.DayChange;
import org.bancheng.workflow.deadlines.CalendarProblem;
import org.bancheng.workflow.deadlines.CalendarRefused;
import org.bancheng.workflow.deadlines.SpecialDay;
import org.bancheng.workflow.handling.CalendarReissue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code ./bancheng import-calendar FILE [--publish CODE --notice TEXT]}: shows what a file of
 * holidays and make-up days would change, and publishes it for whoever repeats the code shown. The
 * running portals issue open dates again.
 */
@Component
class ImportCalendar implements Command {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final CalendarDesk desk;
    private final CalendarReissue reissue;
    private final Translations words;

    ImportCalendar(CalendarDesk desk, CalendarReissue reissue, Translations words) {
        this.desk = desk;
        this.reissue = reissue;
        this.words = words;
    }

    @Override
    public String name() {
        return "import-calendar";
    }

    /** What was asked for. */
    private record Wish(String file, @Nullable String code, @Nullable String notice) {

        static @Nullable Wish of(List<String> arguments) {
            var files = new ArrayList<String>();
            String code = null;
            String notice = null;
            for (var rest = arguments.iterator(); rest.hasNext(); ) {
                var word = rest.next();
                if (word.equals("--publish") && rest.hasNext()) {
                    code = rest.next().strip();
                } else if (word.equals("--notice") && rest.hasNext()) {
                    notice = rest.next().strip();
                } else if (word.startsWith("--")) {
                    return null;
                } else {
                    files.add(word);
                }
            }
            var publishes = code != null;
            var told = notice != null && !notice.isEmpty() && notice.length() <= 200;
            return files.size() == 1 && (!publishes || told)
                    ? new Wish(files.getFirst(), code, notice)
                    : null;
        }
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var wish = Wish.of(arguments);
        if (wish == null) {
            say(out, "calendar.usage");
            return 2;
        }
        try {
            var file = Path.of(wish.file());
            if (!Files.isRegularFile(file)) {
                throw new IOException("no file");
            }
            var bytes = Files.readAllBytes(file);
            return answer(desk.draft(bytes), wish, bytes, out);
        } catch (IOException | InvalidPathException e) {
            say(out, "calendar.noFile", wish.file());
            return 1;
        }
    }

    private int answer(CalendarDraft draft, Wish wish, byte[] bytes, PrintStream out) {
        if (!draft.problems().isEmpty()) {
            draft.problems().forEach(problem -> list(problem, out));
            say(out, "calendar.nothing");
            return 1;
        }
        if (draft.changes().isEmpty()) {
            say(out, "calendar.same");
            return 0;
        }
        if (draft.code().equals(wish.code())) {
            return publish(draft, wish, bytes, out);
        }
        show(draft, out);
        if (wish.code() != null) {
            say(out, "calendar.code", wish.code());
        }
        say(out, "calendar.publishWith", draft.code());
        return wish.code() == null ? 0 : 1;
    }

    private int publish(CalendarDraft draft, Wish wish, byte[] bytes, PrintStream out) {
        try {
            desk.publish(bytes, draft.code(), String.valueOf(wish.notice()));
        } catch (CalendarRefused meanwhile) {
            say(out, "calendar.code", draft.code());
            return 1;
        }
        draft.changes()
                .forEach(year ->
                        say(out, "calendar.published", text(year.year()), text(year.version())));
        say(out, "calendar.reissues");
        return 0;
    }

    private void show(CalendarDraft draft, PrintStream out) {
        for (var year : draft.changes()) {
            say(
                    out,
                    "calendar.year",
                    text(year.year()),
                    text(year.version()),
                    text(year.days().size()));
            year.days().forEach(day -> show(day, out));
        }
        var effect = reissue.effectOf(desk.preview(draft));
        say(out, "calendar.effect", text(effect.later()), text(effect.confirmed()));
    }

    private void show(DayChange day, PrintStream out) {
        var told =
                LANGUAGES.stream()
                        .map(locale ->
                                Dates.date(day.date(), locale)
                                        + "  "
                                        + kind(day.before(), locale)
                                        + " → "
                                        + kind(day.after(), locale))
                        .toList();
        out.println("  " + String.join(" / ", told));
    }

    private String kind(@Nullable SpecialDay day, Locale locale) {
        if (day == null) {
            return words.getTranslation("calendar.ordinary", locale);
        }
        return words.getTranslation("components.day." + day.kind(), locale)
                + " ("
                + day.name()
                + ")";
    }

    private void list(CalendarProblem problem, PrintStream out) {
        var told =
                LANGUAGES.stream()
                        .map(locale ->
                                words.getTranslation(
                                        "calendar.problem",
                                        locale,
                                        text(problem.line()),
                                        problem.column(),
                                        words.getTranslation(
                                                "calendar.file." + problem.reason(),
                                                locale,
                                                problem.value())))
                        .toList();
        out.println(String.join(" / ", told));
    }

    /** Without a thousands separator. */
    private static String text(int number) {
        return Integer.toString(number);
    }

    private void say(PrintStream out, String key, Object... values) {
        out.println(
                words.getTranslation(key, Locale.SIMPLIFIED_CHINESE, values)
                        + " / "
                        + words.getTranslation(key, Locale.ENGLISH, values));
    }
}
