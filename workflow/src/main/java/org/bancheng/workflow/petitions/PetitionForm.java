package org.bancheng.workflow.petitions;

import java.util.Locale;
import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a resident tells. Out-of-bounds texts are refused on making one.
 *
 * @param title 要办的事项, 1 to 100 characters
 * @param category code of the category
 * @param windowCode 受理窗口, where it got stuck
 * @param aboutUnit 反映对象, whom the matter is about; kept out of its handling
 * @param aboutPerson names or numbers of the staff it is about, at most 100 characters; kept out
 *     too
 * @param story 问题描述, 1 to 10,000 characters, kept exactly but for blank ends
 * @param name 1 to 60 characters
 * @param signals what the answers to the plain questions mean
 * @param language of the messages
 * @param telling what was tried, extra answers, the own date, needs, and who files for the resident
 */
public record PetitionForm(
        String title,
        String category,
        String windowCode,
        @Nullable String aboutUnit,
        String story,
        String name,
        PhoneNumber phone,
        @Nullable EmailAddress email,
        Set<Signal> signals,
        Locale language,
        @Nullable String aboutPerson,
        Telling telling) {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_NAME = 60;

    public static final int LONGEST_ABOUT = 100;

    /** A petition that names nobody it is about. */
    public PetitionForm(
            String title,
            String category,
            String windowCode,
            @Nullable String aboutUnit,
            String story,
            String name,
            PhoneNumber phone,
            @Nullable EmailAddress email,
            Set<Signal> signals,
            Locale language) {
        this(
                title,
                category,
                windowCode,
                aboutUnit,
                story,
                name,
                phone,
                email,
                signals,
                language,
                null,
                Telling.NONE);
    }

    public PetitionForm {
        aboutPerson =
                aboutPerson == null || aboutPerson.isBlank()
                        ? null
                        : Texts.bounded(aboutPerson, LONGEST_ABOUT);
        title = Texts.bounded(title, LONGEST_TITLE);
        story = Texts.bounded(story);
        name = Texts.bounded(name, LONGEST_NAME);
        signals = Set.copyOf(signals);
    }
}
