package org.bancheng.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TranslationsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** Keys written out in code and pages; keys put together at run time are not seen here. */
    private static final Pattern USED =
            Pattern.compile(
                    "(?:getTranslation|translate|text|label|helper|ariaLabel|Link)\\((?:[\\w.]+, )?"
                            + "\"([a-z]+(?:\\.[A-Za-z0-9]+)+)\"[,)]|#\\{([a-z]+(?:\\.\\w+)+)[}(]");

    static final java.util.List<String> FEATURES = Translations.FEATURES;

    private final Translations translations = new Translations();

    @ParameterizedTest
    @FieldSource("FEATURES")
    void bothLanguagesHaveTheSameKeys(String feature) {
        assertThat(chinese(feature).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english(feature).stringPropertyNames());
    }

    @ParameterizedTest
    @FieldSource("FEATURES")
    void keysBeginWithTheNameOfTheirBundle(String feature) {
        assertThat(chinese(feature).stringPropertyNames())
                .allMatch(key -> key.startsWith(feature + "."));
    }

    @ParameterizedTest
    @FieldSource("FEATURES")
    void noTextIsEmpty(String feature) {
        assertThat(chinese(feature).values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english(feature).values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @FieldSource("FEATURES")
    void bothLanguagesNameTheSamePlaceholders(String feature) {
        var english = english(feature);
        chinese(feature)
                .forEach((key, text) ->
                        assertThat(placeholders(text.toString()))
                                .as(key.toString())
                                .isEqualTo(placeholders(english.getProperty(key.toString()))));
    }

    @Test
    void everyKeyNamedInTheSourcesHasWords() throws IOException {
        try (var files = Files.walk(Path.of("src/main"))) {
            assertThat(files.filter(Files::isRegularFile).flatMap(TranslationsTest::keysIn))
                    .isNotEmpty()
                    .allSatisfy(key ->
                            assertThat(translations.getTranslation(key, Locale.SIMPLIFIED_CHINESE))
                                    .as("words for the key")
                                    .isNotEqualTo(key));
        }
    }

    @Test
    void anApostropheNeedsNoDoubling() {
        assertThat(translations.getTranslation("common.login.failedText", Locale.ENGLISH))
                .contains("unit's administrator");
    }

    @Test
    void placeholdersAreFilled() {
        assertThat(translations.getTranslation("common.failure.text", Locale.CHINA, "7F3A"))
                .contains("故障号 7F3A");
    }

    @Test
    void anUnknownKeyIsShownAsItself() {
        assertThat(translations.getTranslation("common.nothing", Locale.ENGLISH))
                .isEqualTo("common.nothing");
    }

    private static Stream<String> keysIn(Path file) {
        if (!file.toString().matches(".*\\.(java|html)")) {
            return Stream.empty();
        }
        try {
            return USED
                    .matcher(Files.readString(file))
                    .results()
                    .map(hit -> hit.group(1) == null ? hit.group(2) : hit.group(1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(hit -> found.add(hit.group(1)));
        return found;
    }

    private static Properties chinese(String feature) {
        return Translations.bundle(feature, Language.CHINESE);
    }

    private static Properties english(String feature) {
        return Translations.bundle(feature, Language.ENGLISH);
    }
}
