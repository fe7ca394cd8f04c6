package org.bancheng.ui.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.matters.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever can happen to a matter has words for its resident. */
class TrackWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everythingThatCanHappenHasWords(String language) throws IOException {
        var words = words("track", language);

        assertThat(words)
                .containsKeys(keys("track.step.", Step.values()))
                .containsKeys(keys("track.state.", MatterState.values()))
                .containsKeys(keys("track.mode.", HandlingMode.values()))
                .containsKeys(keys("track.result.", Result.values()))
                .containsKeys(keys("track.refusal.", Refusal.values()))
                .containsKeys(keys("track.pause.", PauseReason.values()))
                .containsKeys(keys("track.message.", Message.Kind.values()));
        assertThat(Stream.of(MatterState.values()))
                .allMatch(state -> words.containsKey("track.state." + state + ".text"));
        assertThat(Stream.of(Refusal.values()))
                .allMatch(reason -> words.containsKey("track.refusal." + reason + ".route"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh_CN", "en"})
    void everythingThatIsToldHasAName(String language) throws IOException {
        assertThat(words("desk", language))
                .containsKeys(keys("desk.delivery.event.", MatterEvent.Kind.values()));
    }

    private static Object[] keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toArray();
    }

    private static Properties words(String bundle, String language) throws IOException {
        var file = "/i18n/" + bundle + "_" + language + ".properties";
        var words = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(TrackWordsTest.class.getResourceAsStream(file)),
                        StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
