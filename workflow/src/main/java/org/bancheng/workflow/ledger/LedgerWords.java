package org.bancheng.workflow.ledger;

import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Result;
import org.jspecify.annotations.Nullable;

/** What the words and dates of a ledger mean. */
final class LedgerWords {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("uuuu-MM-dd HH:mm[:ss]")
                    .parseDefaulting(SECOND_OF_MINUTE, 0)
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final Map<String, HandlingMode> MODES =
            Map.of(
                    "马上办", HandlingMode.IMMEDIATE,
                    "容缺办", HandlingMode.COMMITMENT,
                    "会商办", HandlingMode.CONSULTATION,
                    "提级办", HandlingMode.ESCALATION,
                    "跟踪办", HandlingMode.TRACKING,
                    "暖心办", HandlingMode.CARE);
    private static final Map<String, Result> RESULTS =
            Map.of(
                    "办成", Result.ACHIEVED,
                    "部分办成", Result.PARTLY,
                    "解释疏导", Result.EXPLAINED,
                    "未办成", Result.REFUSED);

    private LedgerWords() {}

    /** {@code 2024-03-01 09:43}, seconds allowed, years 2000 to 2099. */
    static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TIME))
                    .filter(time -> known(time.toLocalDate()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 2024-03-01}, years 2000 to 2099. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE)).filter(LedgerWords::known);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean known(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** Modes joined by an arrow; none when one of them is no mode. */
    static Optional<List<HandlingMode>> modes(String text) {
        List<HandlingMode> modes = new ArrayList<>();
        for (String name : text.split("→", -1)) {
            HandlingMode mode = MODES.get(name.strip());
            if (mode == null) {
                return Optional.empty();
            }
            modes.add(mode);
        }
        return Optional.of(modes);
    }

    /** The last route before an overlay. */
    static Optional<HandlingMode> route(List<HandlingMode> modes) {
        HandlingMode route = null;
        for (HandlingMode mode : modes) {
            if (mode.isRoute()) {
                route = mode;
            } else if (route != null) {
                break;
            }
        }
        return Optional.ofNullable(route);
    }

    static @Nullable Result result(String text) {
        return RESULTS.get(text);
    }

    /** A whole number between the bounds. */
    static Optional<Integer> number(String text, int least, int most) {
        return text.matches("\\d{1,3}")
                ? Optional.of(Integer.parseInt(text)).filter(n -> n >= least && n <= most)
                : Optional.empty();
    }
}
