package org.bancheng.workflow.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WorkflowIT
class DraftsIT {

    private static final String WORDS = "{\"story\":\"DRAFT-MARKER 写到一半\"}";

    @Autowired Drafts drafts;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Test
    void isFoundByItsKeyAloneAndReadByNobodyElse() {
        String key = Drafts.newKey();
        assertThat(drafts.keep(DraftSubject.PETITION, key, "earlier")).isTrue();
        assertThat(drafts.keep(DraftSubject.PETITION, key, WORDS)).isTrue();
        assertThat(drafts.find(DraftSubject.PETITION, key))
                .get()
                .extracting(KeptDraft::content)
                .isEqualTo(WORDS);
        assertThat(drafts.find(DraftSubject.PETITION, Drafts.newKey())).isEmpty();
        assertThat(drafts.find(DraftSubject.signUp(7), key)).isEmpty();
        assertThat(
                        jdbc.sql("SELECT content FROM draft")
                                .query((row, n) ->
                                        new String(row.getBytes(1), StandardCharsets.UTF_8))
                                .list())
                .noneMatch(stored -> stored.contains("DRAFT-MARKER"));
    }

    @Test
    void movesToAnotherDeviceOnce() {
        String key = Drafts.newKey();
        assertThat(drafts.code(DraftSubject.PETITION, key)).isEmpty();
        drafts.keep(DraftSubject.PETITION, key, WORDS);
        String first = drafts.code(DraftSubject.PETITION, key).orElseThrow().value();
        String code = drafts.code(DraftSubject.PETITION, key).orElseThrow().value();
        assertThat(drafts.take(first)).isEmpty();
        KeptDraft moved = drafts.take(code.toLowerCase(java.util.Locale.ROOT)).orElseThrow();
        assertThat(moved.content()).isEqualTo(WORDS);
        assertThat(moved.key()).isNotEqualTo(key);
        assertThat(drafts.take(code)).isEmpty();
        assertThat(drafts.find(DraftSubject.PETITION, key)).isEmpty();
        assertThat(drafts.find(DraftSubject.PETITION, moved.key())).isPresent();
        assertThat(drafts.take("")).isEmpty();
    }

    @Test
    void isErasedWhenItIsSentAndWhenItIsTooOld() {
        String sent = Drafts.newKey();
        drafts.keep(DraftSubject.PETITION, sent, WORDS);
        drafts.erase(DraftSubject.PETITION, sent);
        assertThat(drafts.find(DraftSubject.PETITION, sent)).isEmpty();
        String old = Drafts.newKey();
        drafts.keep(DraftSubject.signUp(1), old, WORDS);
        drafts.sweep(clock.instant().plus(Duration.ofDays(13)));
        assertThat(drafts.find(DraftSubject.signUp(1), old)).isPresent();
        assertThat(drafts.sweep(clock.instant().plus(Duration.ofDays(15)))).isPositive();
        assertThat(drafts.find(DraftSubject.signUp(1), old)).isEmpty();
    }

    @Test
    void takesNothingLongerThanAForm() {
        String key = Drafts.newKey();
        assertThat(drafts.keep(DraftSubject.PETITION, key, "x".repeat(Drafts.LONGEST + 1)))
                .isFalse();
    }
}
