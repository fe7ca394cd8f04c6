package org.bancheng.workflow.petitions;

import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who files for the resident, and what the resident agreed to. Receipt, messages and answer are the
 * resident's all the same.
 *
 * @param name of who files, 1 to 60 characters; none for a clerk
 * @param phone of who files; none for a clerk
 * @param organisation the company, or the agent's village or neighbourhood, at most 100 characters
 * @param consent the words that were agreed to, as they were shown or read out, at most 500
 *     characters
 */
public record OnBehalf(
        BehalfKind kind,
        @Nullable String name,
        @Nullable PhoneNumber phone,
        @Nullable String organisation,
        String consent) {

    public static final int LONGEST_ORGANISATION = 100;
    private static final int LONGEST_CONSENT = 500;

    public OnBehalf {
        consent = Texts.bounded(consent, LONGEST_CONSENT);
        if (kind.byClerk()) {
            name = null;
            phone = null;
        } else if (name == null || phone == null) {
            throw new TextRefused("text.empty");
        } else {
            name = Texts.bounded(name, PetitionForm.LONGEST_NAME);
        }
        organisation =
                kind.hasOrganisation()
                        ? Texts.bounded(
                                organisation == null ? "" : organisation, LONGEST_ORGANISATION)
                        : null;
    }

    /** By a clerk. */
    public static OnBehalf clerk(BehalfKind kind, String consent) {
        return new OnBehalf(kind, null, null, null, consent);
    }
}
