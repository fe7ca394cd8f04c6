package org.bancheng.ui.track;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.language.Translations;
import org.bancheng.workflow.handling.TrackedMatter.Milestone;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in plain words what happened to a matter, on screens and on plain pages alike. */
@Component
public class Milestones {

    private final Translations words;
    private final UnitTree units;

    Milestones(Translations words, UnitTree units) {
        this.words = words;
        this.units = units;
    }

    /** What a resident should know of, newest first. */
    public List<Milestone> worthTelling(List<Milestone> timeline) {
        return timeline.stream().filter(Milestones::isNews).toList().reversed();
    }

    /** A matter that rises leaves two lines in the journal: where it went, and its new leg. */
    private static boolean isNews(Milestone milestone) {
        boolean rises = milestone.step() == Step.ESCALATE || milestone.step() == Step.RAISE;
        return !rises || milestone.facts().containsKey("to");
    }

    /** One sentence in the language. */
    public String tell(Milestone milestone, Locale locale) {
        Map<String, String> facts = milestone.facts();
        String key = "track.step." + milestone.step();
        return switch (milestone.step()) {
            case FILE, IMPORT -> say(locale, key, unit(facts.get("unit")));
            case NOT_ACCEPT -> say(locale, key, name(locale, "refusal", facts.get("reason")));
            case CHOOSE_MODE ->
                    facts.containsKey("promise")
                            ? say(locale, key + ".longer", date(locale, facts.get("promise")))
                            : say(locale, key, name(locale, "mode", facts.get("route")));
            case COMPLETE_LEG -> say(locale, key, name(locale, "mode", facts.get("route")));
            case MERGE -> say(locale, key, unit(facts.get("unit")));
            case HAND_OVER, ESCALATE, RAISE ->
                    say(locale, key, unit(facts.get("from")), unit(facts.get("to")));
            case ASK -> say(locale, key, name(locale, "pause", facts.get("reason")));
            case ANSWER, RESUME -> resumed(locale, key, facts);
            case CHECK -> say(locale, key, facts.getOrDefault("days", ""));
            case REISSUE ->
                    Objects.equals(facts.get("from"), facts.get("promise"))
                            ? say(locale, key + ".same", date(locale, facts.get("promise")))
                            : say(
                                    locale,
                                    key,
                                    date(locale, facts.get("from")),
                                    date(locale, facts.get("promise")));
            case GRANT_EXTENSION ->
                    say(
                            locale,
                            key,
                            facts.getOrDefault("days", ""),
                            date(locale, facts.get("promise")));
            case FINISH, SIGN_REFUSAL, RELAY ->
                    say(locale, key, name(locale, "result", facts.get("result")));
            case RATE ->
                    say(
                            locale,
                            key,
                            words.getTranslation("words.rating." + facts.get("stars"), locale));
            case COMMIT, AGREE, LAPSE ->
                    say(locale, "commitment.step." + facts.getOrDefault("what", "OTHER"));
            case CARE, CONSENT -> say(locale, "care.step." + facts.getOrDefault("what", "OTHER"));
            default -> say(locale, key);
        };
    }

    private String resumed(Locale locale, String key, Map<String, String> facts) {
        int days = Integer.parseInt(facts.getOrDefault("days", "0"));
        return days == 0
                ? say(locale, key + ".same")
                : say(locale, key, days, date(locale, facts.get("promise")));
    }

    private String say(Locale locale, String key, Object... values) {
        return words.getTranslation(key, locale, values);
    }

    private String name(Locale locale, String family, @Nullable String value) {
        return value == null ? "" : words.getTranslation("track." + family + "." + value, locale);
    }

    private String unit(@Nullable String code) {
        return units.find(code)
                .map(Unit::name)
                .orElseGet(() -> Objects.requireNonNullElse(code, ""));
    }

    private static String date(Locale locale, @Nullable String day) {
        return day == null ? "" : Dates.date(LocalDate.parse(day), locale);
    }
}
