package org.bancheng.workflow.ledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.jspecify.annotations.Nullable;

/**
 * Checks one line by itself and says everything that is wrong with it, not only the first thing.
 */
final class LineCheck {

    private static final int LONGEST_REFERENCE = 24;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_REOPENED = 999;

    private final RawLine raw;
    private final Directory directory;
    private final List<LedgerProblem> problems = new ArrayList<>();
    private final List<LedgerProblem> warnings = new ArrayList<>();

    private LineCheck(RawLine raw, Directory directory) {
        this.raw = raw;
        this.directory = directory;
    }

    /**
     * Either a line or problems.
     *
     * @param line none when there are problems
     */
    record Outcome(
            @Nullable LedgerLine line,
            List<LedgerProblem> problems,
            List<LedgerProblem> warnings) {}

    static Outcome check(RawLine raw, Directory directory) {
        LineCheck check = new LineCheck(raw, directory);
        LedgerLine line = check.read();
        boolean sound = check.problems.isEmpty();
        return new Outcome(sound ? line : null, check.problems, check.warnings);
    }

    private @Nullable LedgerLine read() {
        String reference = reference();
        String unit = unit();
        LocalDateTime filed = required(LedgerColumn.FILED, "time", LedgerWords::time);
        LocalDateTime finished = optional(LedgerColumn.FINISHED, "time", LedgerWords::time);
        LocalDate firstDue = optional(LedgerColumn.FIRST_DUE, "date", LedgerWords::date);
        LocalDate due = optional(LedgerColumn.DUE, "date", LedgerWords::date);
        List<HandlingMode> modes = required(LedgerColumn.MODES, "mode", LedgerWords::modes);
        HandlingMode route = route(modes);
        Result result = result(finished);
        Integer rating = rating(finished);
        int reopened = reopened();
        String title = title();
        if (filed != null) {
            order(filed, finished, firstDue, due);
        }
        if (filed == null || modes == null || route == null) {
            return null; // each has been said
        }
        return new LedgerLine(
                raw.number(),
                reference,
                filed,
                unit,
                category(),
                title,
                new Plan(modes),
                route,
                firstDue == null ? due : firstDue,
                due == null ? firstDue : due,
                finished,
                result,
                rating,
                reopened,
                raw.digest());
    }

    private String reference() {
        String reference = raw.cell(LedgerColumn.REFERENCE);
        if (reference.isEmpty()) {
            refuse(LedgerColumn.REFERENCE, "empty-cell");
        } else if (reference.length() > LONGEST_REFERENCE) {
            tooLong(LedgerColumn.REFERENCE, LONGEST_REFERENCE);
        } else if (!reference.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._()\\[\\]（）〔〕-]*")) {
            refuse(LedgerColumn.REFERENCE, "reference");
        }
        return reference;
    }

    private String unit() {
        String code = raw.cell(LedgerColumn.UNIT_CODE);
        if (code.isEmpty()) {
            refuse(LedgerColumn.UNIT_CODE, "empty-cell");
            return code;
        }
        String name = directory.unitName(code).orElse(null);
        if (name == null) {
            refuse(LedgerColumn.UNIT_CODE, "unit");
        } else if (!name.equals(raw.cell(LedgerColumn.UNIT_NAME))) {
            warnings.add(raw.problem(LedgerColumn.UNIT_NAME, "unit-name", name));
        }
        return code;
    }

    private String category() {
        String name = raw.cell(LedgerColumn.CATEGORY);
        return directory
                .categoryCode(name)
                .orElseGet(() -> {
                    warnings.add(raw.problem(LedgerColumn.CATEGORY, "category"));
                    return Directory.OTHER;
                });
    }

    private @Nullable HandlingMode route(@Nullable List<HandlingMode> modes) {
        if (modes == null) {
            return null;
        }
        HandlingMode route = LedgerWords.route(modes).orElse(null);
        if (route == null) {
            refuse(LedgerColumn.MODES, "no-route");
        }
        return route;
    }

    private @Nullable Result result(@Nullable LocalDateTime finished) {
        String word = raw.cell(LedgerColumn.RESULT);
        boolean ended = finished != null || !raw.cell(LedgerColumn.FINISHED).isEmpty();
        if (word.isEmpty()) {
            if (ended) {
                refuse(LedgerColumn.RESULT, "result-missing");
            }
            return null;
        }
        Result result = LedgerWords.result(word);
        if (result == null) {
            refuse(LedgerColumn.RESULT, "result");
        } else if (!ended) {
            refuse(LedgerColumn.FINISHED, "finish-missing");
        }
        return result;
    }

    private @Nullable Integer rating(@Nullable LocalDateTime finished) {
        String text = raw.cell(LedgerColumn.RATING);
        if (text.isEmpty()) {
            return null;
        }
        Integer rating = LedgerWords.number(text, 1, 5).orElse(null);
        if (rating == null) {
            refuse(LedgerColumn.RATING, "rating");
        } else if (finished == null && raw.cell(LedgerColumn.FINISHED).isEmpty()) {
            refuse(LedgerColumn.RATING, "rating-early");
        }
        return rating;
    }

    private int reopened() {
        String text = raw.cell(LedgerColumn.REOPENED);
        if (text.isEmpty()) {
            return 0;
        }
        Optional<Integer> count = LedgerWords.number(text, 0, MOST_REOPENED);
        if (count.isEmpty()) {
            refuse(LedgerColumn.REOPENED, "count");
        }
        return count.orElse(0);
    }

    private @Nullable String title() {
        String title = raw.cell(LedgerColumn.TITLE);
        if (title.length() > LONGEST_TITLE) {
            tooLong(LedgerColumn.TITLE, LONGEST_TITLE);
        }
        return title.isEmpty() ? null : title;
    }

    /** What comes first must come first; a promised date is never moved to an earlier one. */
    private void order(
            LocalDateTime filed,
            @Nullable LocalDateTime finished,
            @Nullable LocalDate firstDue,
            @Nullable LocalDate due) {
        if (finished != null && finished.isBefore(filed)) {
            problems.add(
                    raw.problem(
                            LedgerColumn.FINISHED, "finish-early", raw.cell(LedgerColumn.FILED)));
        }
        if (firstDue != null && firstDue.isBefore(filed.toLocalDate())) {
            problems.add(
                    raw.problem(LedgerColumn.FIRST_DUE, "due-early", raw.cell(LedgerColumn.FILED)));
        }
        if (due != null && due.isBefore(filed.toLocalDate())) {
            problems.add(raw.problem(LedgerColumn.DUE, "due-early", raw.cell(LedgerColumn.FILED)));
        } else if (due != null && firstDue != null && due.isBefore(firstDue)) {
            problems.add(
                    raw.problem(
                            LedgerColumn.DUE, "due-shortened", raw.cell(LedgerColumn.FIRST_DUE)));
        }
    }

    private <T> @Nullable T required(
            LedgerColumn column, String reason, Function<String, Optional<T>> reading) {
        if (raw.cell(column).isEmpty()) {
            refuse(column, "empty-cell");
            return null;
        }
        return optional(column, reason, reading);
    }

    private <T> @Nullable T optional(
            LedgerColumn column, String reason, Function<String, Optional<T>> reading) {
        if (raw.cell(column).isEmpty()) {
            return null;
        }
        T value = reading.apply(raw.cell(column)).orElse(null);
        if (value == null) {
            refuse(column, reason);
        }
        return value;
    }

    private void refuse(LedgerColumn column, String reason) {
        problems.add(raw.problem(column, reason));
    }

    private void tooLong(LedgerColumn column, int longest) {
        problems.add(raw.problem(column, "too-long", Integer.toString(longest)));
    }
}
