package org.bancheng.workflow.causes;

import java.sql.Date;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes what was learnt from a cause that is closed, so that the next resident with the same
 * trouble finds it before filing. Publishing again puts the new words in place of the old.
 */
@Service
@Transactional
public class FixDesk {

    /** Short English words (of, the, can) would fit every title. */
    private static final Pattern SHORT = Pattern.compile("\\b\\w{1,3}\\b");

    private final CauseStore store;
    private final KnownFixes fixes;
    private final JdbcClient jdbc;
    private final StepTime time;

    FixDesk(CauseStore store, KnownFixes fixes, JdbcClient jdbc, StepTime time) {
        this.store = store;
        this.fixes = fixes;
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * @throws CauseRefused when the cause is not closed: nothing unproven is promised to others
     * @throws TextRefused when the title says too little to be found by
     */
    public void publish(Person by, long cause, int version, FixDraft draft) {
        CauseRow row = store.take(by, cause, version);
        if (row.state() != CauseState.CLOSED) {
            throw new CauseRefused("cause.state");
        }
        if (TitleWords.of(draft.titleZh()).size() < 2) {
            throw new TextRefused("fix.words");
        }
        Instant at = time.now(Lane.PETITION);
        jdbc.sql(
                        "INSERT INTO known_fix (id, category, words, title_zh, title_en, text_zh, text_en, cause_id,"
                                + " published_by, published_on, active) VALUES (?,?,?,?,?,?,?,?,?,?,TRUE) ON DUPLICATE KEY"
                                + " UPDATE words = VALUES(words), title_zh = VALUES(title_zh), title_en ="
                                + " VALUES(title_en), text_zh = VALUES(text_zh), text_en = VALUES(text_en), published_by ="
                                + " VALUES(published_by), published_on = VALUES(published_on)")
                .param(RowId.ordered(at))
                .param(row.category())
                .param(draft.titleZh() + " " + SHORT.matcher(draft.titleEn()).replaceAll(" "))
                .param(draft.titleZh())
                .param(draft.titleEn())
                .param(draft.textZh())
                .param(draft.textEn())
                .param(cause)
                .param(by.id())
                .param(Date.valueOf(Shanghai.dateOf(at)))
                .update();
        store.remember(cause, by, at, "PUBLISHED", "", draft.textZh());
        fixes.invalidate();
    }

    /** What is published of the cause. */
    @Transactional(readOnly = true)
    public Optional<FixDraft> published(long cause) {
        return jdbc.sql(
                        "SELECT title_zh, title_en, text_zh, text_en FROM known_fix WHERE cause_id = ?")
                .param(cause)
                .query((row, n) ->
                        new FixDraft(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .optional();
    }
}
