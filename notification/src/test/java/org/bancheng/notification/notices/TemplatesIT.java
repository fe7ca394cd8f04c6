package org.bancheng.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.notification.outbox.Audience;
import org.bancheng.notification.testing.NotificationIT;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The texts as they are delivered. */
@NotificationIT
class TemplatesIT {

    private static final Set<String> IN_THE_DIGEST =
            Set.of(
                    "date",
                    "unit",
                    "onTimeRate",
                    "onTime",
                    "due",
                    "firstRate",
                    "firstOnTime",
                    "firstDue",
                    "noRate",
                    "overdueCount",
                    "overdueList",
                    "dueTodayCount",
                    "dueTodayList",
                    "link");

    private static final Set<String> OF_A_CAUSE = Set.of("title", "unit", "owner", "due", "link");

    @Autowired Templates templates;

    @Test
    void everyEventTellsSomebodyButAHandover() {
        Set<String> told =
                templates.all().keySet().stream()
                        .map(Templates.Key::event)
                        .collect(Collectors.toSet());
        List<String> kinds = Arrays.stream(MatterEvent.Kind.values()).map(Enum::name).toList();
        assertThat(kinds).filteredOn(kind -> !told.contains(kind)).containsExactly("HANDED_OVER");
        assertThat(told)
                .filteredOn(event -> !kinds.contains(event))
                .containsExactlyInAnyOrder("TIP", "DIGEST", "CAUSE_OVERDUE");
    }

    @Test
    void everyTextIsThereInBothLanguagesWithTheSamePlaceholders() {
        assertThat(templates.all()).hasSizeGreaterThan(30);
        templates
                .all()
                .forEach((key, template) -> {
                    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                        assertThat(templates.find(key.event(), key.audience(), language))
                                .as("%s", key)
                                .hasValueSatisfying(other ->
                                        assertThat(other.placeholders())
                                                .isEqualTo(template.placeholders()));
                    }
                });
    }

    @Test
    void everyPlaceholderIsKnown() {
        templates
                .all()
                .forEach((key, template) ->
                        assertThat(template.placeholders())
                                .as("%s", key)
                                .isSubsetOf(
                                        switch (key.event()) {
                                            case "DIGEST" -> IN_THE_DIGEST;
                                            case "CAUSE_OVERDUE" -> OF_A_CAUSE;
                                            default -> NoticeValues.KNOWN;
                                        }));
    }

    @Test
    void whatIsSaidOfATipHasNoPlaceIntoWhichAnythingCouldCome() {
        Map<Templates.Key, Template> tips =
                templates.all().entrySet().stream()
                        .filter(entry -> entry.getKey().event().startsWith("TIP"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(tips).hasSize(2 * Audience.values().length + 2); // and whoever is on duty
        tips.forEach((key, template) -> {
            assertThat(template.placeholders()).containsExactly("link");
            assertThat(template.subject() + template.body())
                    .doesNotContainIgnoringCase("线索", "毒", "举报", "tip", "clue", "drug");
        });
    }

    @Test
    void everyCodeHasItsWords() {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            NoticeWords words = NoticeWords.in(language);
            assertThat(Result.values())
                    .allSatisfy(code -> assertThat(words.of("result", code.name())).isNotBlank());
            assertThat(Refusal.values())
                    .allSatisfy(code -> assertThat(words.of("refusal", code.name())).isNotBlank());
            assertThat(PauseReason.values())
                    .allSatisfy(code -> assertThat(words.of("pause", code.name())).isNotBlank());
            assertThat(List.of("RISEN", "STAYED"))
                    .allSatisfy(code -> assertThat(words.of("overdue", code)).isNotBlank());
        }
    }
}
