package org.bancheng.workflow.deadlines;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Whole years of holidays and make-up working days as comma-separated values, UTF-8: {@code
 * date,kind,name}, where kind is HOLIDAY or WORKDAY.
 */
final class CalendarFile {

    /** Larger than a century of years. */
    static final int LARGEST = 1_000_000;

    private static final List<String> HEADING = List.of("date", "kind", "name");
    private static final int MOST_PROBLEMS = 50;

    /** Ordinary weekdays that holidays may take from a year; 13 in 2026. */
    private static final int MOST_DAYS_OFF = 30;

    private final SortedMap<Integer, Map<LocalDate, SpecialDay>> years = new TreeMap<>();
    private final Map<Integer, Integer> firstLine = new HashMap<>();
    private final Map<LocalDate, Integer> lineOf = new HashMap<>();
    private final List<CalendarProblem> problems = new ArrayList<>();

    private CalendarFile() {}

    static CalendarFile read(byte[] bytes) {
        CalendarFile file = new CalendarFile();
        String text = file.text(bytes);
        if (text != null) {
            file.parse(text);
            file.years.forEach(file::judge);
        }
        return file;
    }

    /** What is wrong, in the order of the lines, at most {@link #MOST_PROBLEMS}. */
    List<CalendarProblem> problems() {
        return problems.size() > MOST_PROBLEMS ? problems.subList(0, MOST_PROBLEMS) : problems;
    }

    SortedMap<Integer, Map<LocalDate, SpecialDay>> years() {
        return years;
    }

    private @Nullable String text(byte[] bytes) {
        if (bytes.length > LARGEST) {
            problems.add(new CalendarProblem(1, "1", "too-large", Integer.toString(bytes.length)));
            return null;
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(new CalendarProblem(1, "1", "encoding", ""));
            return null;
        }
    }

    private void parse(String text) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext() || !records.next().toList().equals(HEADING)) {
                problems.add(new CalendarProblem(1, "1", "heading", String.join(",", HEADING)));
                return;
            }
            while (records.hasNext()) {
                CSVRecord record = records.next();
                line = Math.toIntExact(parser.getCurrentLineNumber());
                take(record, line);
            }
            if (years.isEmpty() && problems.isEmpty()) {
                problems.add(new CalendarProblem(line, "1", "no-days", ""));
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            problems.add(new CalendarProblem(line + 1, "1", "quotes", ""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void take(CSVRecord record, int line) {
        if (record.size() != HEADING.size()) {
            problems.add(new CalendarProblem(line, "1", "cells", Integer.toString(record.size())));
            return;
        }
        LocalDate date = date(record.get(0), line);
        DayKind kind = kind(record.get(1), line);
        String name = record.get(2);
        if (name.isBlank() || name.length() > 40) {
            problems.add(new CalendarProblem(line, "name", "name", name));
        } else if (date != null && kind != null) {
            take(date, kind, name, line);
        }
    }

    private void take(LocalDate date, DayKind kind, String name, int line) {
        Integer before = lineOf.putIfAbsent(date, line);
        if (before != null) {
            problems.add(new CalendarProblem(line, "date", "twice", date + " (" + before + ")"));
        } else if (kind == DayKind.MAKE_UP && !SpecialDay.isWeekend(date)) {
            problems.add(new CalendarProblem(line, "kind", "not-weekend", date.toString()));
        } else {
            firstLine.putIfAbsent(date.getYear(), line);
            years.computeIfAbsent(date.getYear(), year -> new HashMap<>())
                    .put(date, new SpecialDay(date, kind, name));
        }
    }

    private @Nullable LocalDate date(String text, int line) {
        try {
            LocalDate date = LocalDate.parse(text);
            int year = date.getYear();
            if (year >= WorkingCalendar.FIRST_YEAR && year <= WorkingCalendar.LAST_YEAR) {
                return date;
            }
            problems.add(new CalendarProblem(line, "date", "year", text));
        } catch (DateTimeException unreadable) {
            problems.add(new CalendarProblem(line, "date", "date", text));
        }
        return null;
    }

    private @Nullable DayKind kind(String text, int line) {
        if (text.equals("HOLIDAY")) {
            return DayKind.HOLIDAY;
        }
        if (text.equals("WORKDAY")) {
            return DayKind.MAKE_UP;
        }
        problems.add(new CalendarProblem(line, "kind", "kind", text));
        return null;
    }

    /**
     * A year with more work than its weekdays, or with two months of holidays, is a file that went
     * wrong: holidays without their make-up days, or a year cut short.
     */
    private void judge(int year, Map<LocalDate, SpecialDay> days) {
        int weekdays = new YearTable(year, null).total();
        int working = new YearTable(year, CalendarYear.of(year, 1, days.values())).total();
        if (working > weekdays || working < weekdays - MOST_DAYS_OFF) {
            problems.add(
                    new CalendarProblem(
                            firstLine.getOrDefault(year, 1),
                            "date",
                            "working-days",
                            year + ": " + working));
        }
    }
}
