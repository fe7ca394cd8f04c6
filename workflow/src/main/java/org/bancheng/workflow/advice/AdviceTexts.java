package org.bancheng.workflow.advice;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.bancheng.workflow.matters.HandlingMode;

/** The words of the advice in one language. */
final class AdviceTexts {

    private static final AdviceTexts CHINESE = new AdviceTexts(Locale.SIMPLIFIED_CHINESE);
    private static final AdviceTexts ENGLISH = new AdviceTexts(Locale.ENGLISH);

    private final ResourceBundle bundle;

    private AdviceTexts(Locale locale) {
        bundle =
                ResourceBundle.getBundle(
                        "advice/texts",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static AdviceTexts in(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : CHINESE;
    }

    String format(String key, Object... arguments) {
        return bundle.getString(key).formatted(arguments);
    }

    String mode(HandlingMode mode) {
        return bundle.getString("mode." + mode);
    }

    String modes(List<HandlingMode> modes) {
        return modes.stream()
                .map(mode -> bundle.getString("name." + mode))
                .collect(Collectors.joining(bundle.getString("then")));
    }

    /** The facts joined by "and" or "or". */
    String signals(List<Signal> signals, String join) {
        return signals.stream()
                .map(signal -> bundle.getString("signal." + signal))
                .collect(Collectors.joining(bundle.getString(join)));
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }
}
