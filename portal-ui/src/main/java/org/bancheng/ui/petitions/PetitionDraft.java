package org.bancheng.ui.petitions;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.petitions.BehalfKind;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.Telling;
import org.jspecify.annotations.Nullable;

/** What has been typed so far. Its token makes one matter of it, however often it is sent. */
class PetitionDraft {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    final String token;
    String title = "";
    @Nullable String category;

    /** The finest category chosen below it. */
    @Nullable String finer;

    final Map<String, String> answers = new HashMap<>();
    @Nullable String window;
    @Nullable String about;
    String aboutPerson = "";
    String story = "";
    final List<AttemptDraft> attempts = new ArrayList<>();
    @Nullable LocalDate ownDate;
    String ownDateFor = "";
    final Set<String> needs = new HashSet<>();

    /** Known fixes that were said to have solved it; each counts once. */
    final Set<Long> solvedBy = new HashSet<>();

    final BehalfDraft behalf = new BehalfDraft();
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    String name = "";
    String phone = "";
    String email = "";

    /** The furthest page that was reached. */
    Page reached = Page.WHAT;

    private @Nullable Receipt receipt;
    private Runnable keeping = () -> {};
    private boolean touched;

    PetitionDraft() {
        this(token());
    }

    /** A draft that was begun before. */
    PetitionDraft(String token) {
        this.token = token;
    }

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

    /** What is done after every change, such as keeping it. */
    void keptBy(Runnable keeping) {
        this.keeping = keeping;
    }

    /** Whether nothing was changed since it was made here. */
    boolean isUntouched() {
        return !touched && receipt == null;
    }

    void changed() {
        touched = true;
        keeping.run();
    }

    /** The finest category that is chosen. */
    @Nullable String finest() {
        return finer == null ? category : finer;
    }

    /** Another category asks other questions. */
    void choose(@Nullable String category) {
        this.category = category;
        finer = null;
        answers.clear();
    }

    /** Key of the words that somebody who files for another agrees to. */
    String consentKey(BehalfKind kind) {
        return "petitions.behalf.consent." + kind;
    }

    /**
     * The answers that have a place; throws TextRefused when one is out of bounds.
     *
     * @param consent the words that were ticked, if somebody files for another
     */
    Telling telling(String consent) {
        return new Telling(
                attempts.stream()
                        .filter(attempt -> !attempt.isEmpty())
                        .map(AttemptDraft::attempt)
                        .toList(),
                answers,
                ownDate,
                ownDateFor,
                needs,
                behalf.filer(consent));
    }

    /**
     * As the workflow takes it; throws TextRefused when a text is out of bounds.
     *
     * @param consent the words that were ticked, if somebody files for another
     */
    PetitionForm form(Locale language, String consent) {
        return new PetitionForm(
                title,
                Objects.requireNonNullElse(finest(), ""),
                Objects.requireNonNullElse(window, ""),
                about,
                story,
                name,
                new PhoneNumber(phone),
                email.isBlank() ? null : new EmailAddress(email),
                signals,
                language,
                aboutPerson,
                telling(consent));
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
