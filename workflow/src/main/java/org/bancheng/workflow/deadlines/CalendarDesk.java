package org.bancheng.workflow.deadlines;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.bancheng.workflow.deadlines.CalendarDraft.DayChange;
import org.bancheng.workflow.deadlines.CalendarDraft.YearChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes and corrects calendar years from a file, in two steps: what would change is shown with
 * a code, and only who repeats the code publishes. A file changed meanwhile, or another
 * publication, makes it another code.
 */
@Service
public class CalendarDesk {

    private static final int CODE_LENGTH = 8;

    private final Calendars calendars;

    CalendarDesk(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The first step; changes nothing. */
    public CalendarDraft draft(byte[] file) {
        CalendarFile read = CalendarFile.read(file);
        if (!read.problems().isEmpty()) {
            return new CalendarDraft(read.problems(), List.of(), "");
        }
        Map<Integer, CalendarYear> inForce = calendars.latest();
        List<YearChange> changes = new ArrayList<>();
        read.years()
                .forEach((year, days) -> {
                    CalendarYear before = inForce.get(year);
                    if (before == null || !before.days().equals(days)) {
                        changes.add(change(year, before, days));
                    }
                });
        return new CalendarDraft(List.of(), changes, code(changes));
    }

    /** The calendar in force once the draft is published. */
    public WorkingCalendar preview(CalendarDraft draft) {
        return calendars.proposed(draft.changes().stream().map(YearChange::whole).toList());
    }

    /**
     * The second step: publishes every year of the draft, or none.
     *
     * @param code of the draft that was shown
     * @param notice the official notice it follows, with its address, 1 to 200 characters
     * @throws CalendarRefused {@code calendar.code} when the file or the calendar in force is not
     *     what was shown, {@code calendar.notice} without a notice
     */
    @Transactional
    public void publish(byte[] file, String code, String notice) {
        CalendarDraft draft = draft(file);
        if (!draft.problems().isEmpty()
                || draft.changes().isEmpty()
                || !draft.code().equals(code)) {
            throw new CalendarRefused("calendar.code", null);
        }
        for (YearChange change : draft.changes()) {
            calendars.publish(change.year(), change.whole().days().values(), notice);
        }
    }

    private static YearChange change(
            int year, @Nullable CalendarYear before, Map<LocalDate, SpecialDay> days) {
        Map<LocalDate, SpecialDay> old = before == null ? Map.of() : before.days();
        TreeSet<LocalDate> dates = new TreeSet<>(old.keySet());
        dates.addAll(days.keySet());
        List<DayChange> changed =
                dates.stream()
                        .filter(date -> !Objects.equals(old.get(date), days.get(date)))
                        .map(date -> new DayChange(date, old.get(date), days.get(date)))
                        .toList();
        int version = before == null ? 1 : before.version() + 1;
        return new YearChange(
                year, version, CalendarYear.of(year, version, days.values()), changed);
    }

    private static String code(Collection<YearChange> changes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (YearChange change : changes) {
                sha.update(
                        (change.year() + "/" + change.version()).getBytes(StandardCharsets.UTF_8));
                change.whole().days().values().stream()
                        .map(SpecialDay::toString)
                        .sorted()
                        .forEach(day -> sha.update(day.getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, CODE_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
