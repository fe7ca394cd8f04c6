package org.bancheng.workflow.petitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a resident tells beside the story, in answers that have a place each. Sealed like the story.
 *
 * @param attempts what was tried, at most {@value #MOST_ATTEMPTS}
 * @param answers by code of the category's extra question; a code of an option, a date or a line
 * @param ownDate a day that matters to the resident: an examination, a journey
 * @param ownDateFor what that day is, at most 60 characters
 * @param needs codes of special needs
 * @param behalf who files for the resident; none when the resident does
 */
public record Telling(
        List<Attempt> attempts,
        Map<String, String> answers,
        @Nullable LocalDate ownDate,
        @Nullable String ownDateFor,
        Set<String> needs,
        @Nullable OnBehalf behalf) {

    public static final int MOST_ATTEMPTS = 10;
    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_DATE_FOR = 60;
    private static final int MOST_ANSWERS = 20;
    private static final int MOST_NEEDS = 20;

    public static final Telling NONE = new Telling(List.of(), Map.of(), null, null, Set.of(), null);

    /** What was sealed before a part of it was asked reads as not answered. */
    public Telling(
            @Nullable List<Attempt> attempts,
            @Nullable Map<String, String> answers,
            @Nullable LocalDate ownDate,
            @Nullable String ownDateFor,
            @Nullable Set<String> needs,
            @Nullable OnBehalf behalf) {
        this.attempts = List.copyOf(Objects.requireNonNullElse(attempts, List.of()));
        this.answers =
                Objects.requireNonNullElse(answers, Map.<String, String>of()).entrySet().stream()
                        .filter(answer -> !answer.getValue().isBlank())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        answer -> Texts.bounded(answer.getValue(), LONGEST_LINE)));
        this.needs = Set.copyOf(Objects.requireNonNullElse(needs, Set.of()));
        if (this.attempts.size() > MOST_ATTEMPTS
                || this.answers.size() > MOST_ANSWERS
                || this.needs.size() > MOST_NEEDS) {
            throw new TextRefused("text.long");
        }
        this.ownDate = ownDate;
        this.ownDateFor =
                ownDate == null || ownDateFor == null || ownDateFor.isBlank()
                        ? null
                        : Texts.bounded(ownDateFor, LONGEST_DATE_FOR);
        this.behalf = behalf;
    }

    /** The same, filed by somebody. */
    public Telling by(@Nullable OnBehalf filer) {
        return new Telling(attempts, answers, ownDate, ownDateFor, needs, filer);
    }
}
