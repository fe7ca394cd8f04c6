package org.bancheng.ui.language;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words of the portal, one bundle a feature ({@code i18n/<feature>_zh_CN.properties} and {@code
 * _en}); the one source for Vaadin screens, plain pages and the API. Placeholders are those of
 * {@link MessageFormat}; an apostrophe is an apostrophe and needs no doubling.
 */
@Component("messageSource")
public class Translations extends AbstractMessageSource implements I18NProvider {

    /** Every feature that has words; a new bundle is entered here. */
    static final List<String> FEATURES =
            List.of(
                    "common",
                    "components",
                    "words",
                    "refused",
                    "home",
                    "petitions",
                    "drafts",
                    "tips",
                    "outreach",
                    "robots",
                    "track",
                    "commitment",
                    "consultation",
                    "escalation",
                    "care",
                    "immediate",
                    "files",
                    "causes",
                    "urging",
                    "payments",
                    "board",
                    "queue",
                    "absences",
                    "desk",
                    "figures",
                    "ledger",
                    "calendar",
                    "admin",
                    "api");

    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);

    private final transient Map<Language, Map<String, MessageFormat>> words = new HashMap<>();

    Translations() {
        Arrays.stream(Language.values()).forEach(language -> words.put(language, read(language)));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        var words = getMessage(key, params, null, locale);
        if (words == null) {
            LOG.warn("No words for {}", key);
            return key;
        }
        return words;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var format = words.getOrDefault(Language.of(locale), Map.of()).get(code);
        return format == null ? null : (MessageFormat) format.clone();
    }

    private static Map<String, MessageFormat> read(Language language) {
        var formats = new HashMap<String, MessageFormat>();
        for (var feature : FEATURES) {
            bundle(feature, language)
                    .forEach((key, text) -> {
                        var format =
                                new MessageFormat(
                                        text.toString().replace("'", "''"), language.locale());
                        if (formats.put(key.toString(), format) != null) {
                            throw new IllegalStateException("Two texts for " + key);
                        }
                    });
        }
        return formats;
    }

    /** One feature's texts as written. */
    static Properties bundle(String feature, Language language) {
        var suffix = language == Language.CHINESE ? "zh_CN" : "en";
        var file = new ClassPathResource("i18n/" + feature + "_" + suffix + ".properties");
        var texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("No bundle " + file.getPath(), e);
        }
        return texts;
    }
}
