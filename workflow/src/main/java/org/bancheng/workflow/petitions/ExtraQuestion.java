package org.bancheng.workflow.petitions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.jspecify.annotations.Nullable;

/** A question that only matters of a category are asked. */
public record ExtraQuestion(
        String code,
        String category,
        Kind kind,
        String labelZh,
        String labelEn,
        @Nullable String helpZh,
        @Nullable String helpEn,
        boolean required,
        List<ExtraOption> options) {

    /** How it is answered. */
    public enum Kind {
        LINE,
        DAY,
        CHOICE
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? labelEn : labelZh;
    }

    public @Nullable String help(Locale locale) {
        return locale.getLanguage().equals("en") ? helpEn : helpZh;
    }

    public Optional<ExtraOption> option(@Nullable String answer) {
        return options.stream().filter(one -> one.code().equals(answer)).findFirst();
    }

    /** The answer in words; a date and a line are their own. */
    public String words(String answer, Locale locale) {
        return option(answer).map(one -> one.name(locale)).orElse(answer);
    }

    /**
     * @throws TextRefused when it is missing though it has to be there, or is no answer to it
     */
    public void check(@Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            if (required) {
                throw new TextRefused("answer.missing");
            }
            return;
        }
        boolean fits =
                switch (kind) {
                    case LINE -> !Texts.bounded(answer, Telling.LONGEST_LINE).isEmpty();
                    case DAY -> isDay(answer);
                    case CHOICE -> option(answer).isPresent();
                };
        if (!fits) {
            throw new TextRefused("answer.unknown");
        }
    }

    private static boolean isDay(String answer) {
        try {
            return LocalDate.parse(answer).getYear() > 1900;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
