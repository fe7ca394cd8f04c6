package org.bancheng.ui.tips;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.files.FilesField;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.tips.TipForm;
import org.bancheng.workflow.tips.TipType;
import org.jspecify.annotations.Nullable;

/** What has been typed so far. Its token makes one tip of it, however often it is sent. */
class TipDraft {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    final String token = token();
    @Nullable TipType type;
    String description = "";
    String place = "";
    String time = "";

    /** Code of a region; empty when it is not known. */
    String region = "";

    /** Whether police are part of it. */
    boolean police;

    String email = "";

    /** Files that have come, kept while the pages turn; none before its page was seen. */
    @Nullable FilesField files;

    /** The furthest page that was reached. */
    TipPage reached = TipPage.START;

    boolean isEmpty() {
        return type == null
                && !police
                && (description + place + time + region + email).isBlank()
                && waiting().isEmpty();
    }

    /** Keys of the files that have come. */
    List<String> waiting() {
        return files == null ? List.of() : files.handles();
    }

    /**
     * As the workflow takes it; throws {@link TextRefused} when something is missing or out of
     * bounds.
     */
    TipForm form(Locale language) {
        if (type == null) {
            throw new TextRefused("text.empty");
        }
        return new TipForm(
                type,
                description,
                place,
                time,
                region.isEmpty() ? null : region,
                police,
                email.isBlank() ? null : new EmailAddress(email),
                language);
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "TipDraft[hidden]";
    }
}
