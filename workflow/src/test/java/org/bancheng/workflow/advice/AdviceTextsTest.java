package org.bancheng.workflow.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.bancheng.workflow.matters.HandlingMode;
import org.junit.jupiter.api.Test;

class AdviceTextsTest {

    @Test
    void everyWordExistsInBothLanguages() {
        Set<String> chinese = bundle(Locale.SIMPLIFIED_CHINESE).keySet();
        assertThat(bundle(Locale.ENGLISH).keySet()).isEqualTo(chinese);
        assertThat(chinese)
                .containsAll(names("signal.", EnumSet.allOf(Signal.class)))
                .containsAll(names("mode.", EnumSet.allOf(HandlingMode.class)))
                .containsAll(names("name.", EnumSet.allOf(HandlingMode.class)))
                .containsAll(names("lane.", EnumSet.allOf(AdvisedLane.class)));
    }

    @Test
    void everyTextFillsItsPlaces() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (String key : bundle(locale).keySet()) {
                assertThat(AdviceTexts.in(locale).format(key, "A", "B", "C"))
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("%", "null");
            }
        }
    }

    @Test
    void otherLanguagesReadChinese() {
        assertThat(AdviceTexts.in(Locale.FRENCH)).isSameAs(AdviceTexts.in(Locale.CHINA));
    }

    private static List<String> names(String prefix, Set<? extends Enum<?>> values) {
        return values.stream().map(value -> prefix + value.name()).toList();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "advice/texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
