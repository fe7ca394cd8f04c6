package org.bancheng.ui.components;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.language.Translations;
import org.bancheng.workflow.holding.Holder;
import org.bancheng.workflow.holding.HoldingTimes;
import org.springframework.stereotype.Component;

/** Who had the ball, in words, once for screens and plain pages. */
@Component
public class HoldingWords {

    private final Translations words;

    HoldingWords(Translations words) {
        this.words = words;
    }

    /**
     * One holder.
     *
     * @param share of the whole, 0 to 1
     */
    public record Part(Holder holder, String name, String time, String percent, double share) {}

    /** What a plain page shows. */
    public record Told(String whole, List<Part> parts) {}

    /** Whether there is anything to tell: in its first hour nobody has had a matter for long. */
    public static boolean isTelling(HoldingTimes times) {
        return times.whole().toHours() > 0;
    }

    /** To the resident. */
    public Told tell(HoldingTimes times, Locale locale) {
        CountWords.Say say = (in, key, values) -> words.getTranslation(key, in, values);
        return new Told(time(times.whole(), locale, say), parts(times, true, locale, say));
    }

    static List<Part> parts(
            HoldingTimes times, boolean toResident, Locale locale, CountWords.Say say) {
        var whole = Math.max(1, times.whole().toMillis());
        var parts = times.parts();
        return Arrays.stream(Holder.values())
                .map(holder -> {
                    var length = parts.getOrDefault(holder, Duration.ZERO);
                    var share = (double) length.toMillis() / whole;
                    return new Part(
                            holder,
                            say.in(locale, key(holder, toResident)),
                            time(length, locale, say),
                            Math.round(share * 100) + "%",
                            share);
                })
                .toList();
    }

    private static String key(Holder holder, boolean toResident) {
        return toResident && holder == Holder.RESIDENT
                ? "components.holding.you"
                : "components.holding." + holder;
    }

    /** 3 天 4 小时, or less than a day 4 小时 5 分. */
    public static String time(Duration length, Locale locale, CountWords.Say say) {
        var days = length.toDays();
        return days > 0
                ? say.in(locale, "components.holding.days", days, length.toHoursPart())
                : say.in(
                        locale,
                        "components.holding.hours",
                        length.toHoursPart(),
                        length.toMinutesPart());
    }
}
