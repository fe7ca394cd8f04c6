package org.bancheng.ui.petitions;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.petitions.PetitionForm;
import org.jspecify.annotations.Nullable;

/** What has been typed so far. Its token makes one matter of it, however often it is sent. */
class PetitionDraft {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    final String token = token();
    String title = "";
    @Nullable String category;
    @Nullable String window;
    @Nullable String about;
    String aboutPerson = "";
    String story = "";
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    String name = "";
    String phone = "";
    String email = "";

    /** The furthest page that was reached. */
    Page reached = Page.WHAT;

    private @Nullable Receipt receipt;
    private @Nullable Instant filedAt;

    void filed(Receipt receipt, Instant at) {
        this.receipt = receipt;
        this.filedAt = at;
    }

    @Nullable Receipt receipt() {
        return receipt;
    }

    @Nullable Instant filedAt() {
        return filedAt;
    }

    /** As the workflow takes it; throws TextRefused when a text is out of bounds. */
    PetitionForm form(Locale language) {
        return new PetitionForm(
                title,
                Objects.requireNonNullElse(category, ""),
                Objects.requireNonNullElse(window, ""),
                about,
                story,
                name,
                new PhoneNumber(phone),
                email.isBlank() ? null : new EmailAddress(email),
                signals,
                language,
                aboutPerson);
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
