package org.bancheng.workflow.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as both sides read it.
 *
 * @param promise the office's date, which does not move for it
 * @param promiseLeft working days left to that date: 0 on the day, negative when late
 * @param wordingZh the text, as accepted if it was accepted
 * @param reason why the office released it
 */
public record CommitmentSheet(
        long id,
        CommitmentState state,
        String reference,
        @Nullable String title,
        String unitName,
        @Nullable LocalDate promise,
        int promiseLeft,
        List<PaperLine> papers,
        String meanwhile,
        CommitmentEnd end,
        String wordingZh,
        String wordingEn,
        Instant offeredAt,
        @Nullable Instant agreedAt,
        @Nullable Instant closedAt,
        @Nullable String reason) {

    /**
     * One paper.
     *
     * @param dueLeft working days left, as above
     * @param words said of it last: by the resident when announced, by the office when declined
     */
    public record PaperLine(
            CataloguePaper paper,
            PaperState state,
            LocalDate dueOn,
            int dueLeft,
            @Nullable Instant announcedAt,
            @Nullable Instant receivedAt,
            @Nullable String words) {}

    public String wording(Locale locale) {
        return locale.getLanguage().equals("en") ? wordingEn : wordingZh;
    }
}
