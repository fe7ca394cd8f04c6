package org.bancheng.workflow.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bancheng.workflow.tips.TipFixture.COUNTY_UNIT;
import static org.bancheng.workflow.tips.TipFixture.PASSPHRASE;
import static org.bancheng.workflow.tips.TipFixture.tip;
import static org.bancheng.workflow.tips.TipFixture.token;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.matters.JournalProof;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.testing.Dump;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** When a tip is erased, what stops it, and what is left. */
@WorkflowIT
class TipErasureIT {

    static final LocalDate FILED = LocalDate.parse("2026-02-12");

    @Autowired TipIntake intake;
    @Autowired TipOfficers officers;
    @Autowired TipDesk desk;
    @Autowired TipReading reading;
    @Autowired TipList list;
    @Autowired TipTracking tracking;
    @Autowired TipErasure erasure;
    @Autowired JournalProof proof;
    @Autowired JdbcTemplate jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;

    Person officer;
    Vault vault;
    Receipt receipt;

    @BeforeEach
    void aTipIsFiled() {
        jdbc.update("DELETE FROM tip_officer");
        clock.set("2026-02-12", "10:47");
        erasure.sweep();
        officer = someone.at(COUNTY_UNIT, Role.TIP_OFFICER);
        vault = officers.enrol(officer, PASSPHRASE);
        receipt = intake.file(tip(), token());
    }

    @Test
    void theDateIsToldToBothSidesAndCountsFromTheEnd() {
        assertThat(tracking.find(code()).orElseThrow().erasure().on()).isNull();
        TipFile finished = finish();
        LocalDate day = FILED.plusDays(180);
        assertThat(finished.erasure()).isEqualTo(new ErasureDate(day, 180, false));
        assertThat(tracking.find(code()).orElseThrow().erasure()).isEqualTo(finished.erasure());

        tracking.reopen(code(), "not yet done");
        assertThat(tracking.find(code()).orElseThrow().erasure().on()).isNull();
    }

    @Test
    void itIsErasedOnceAndOnlyCountsAreLeft() {
        tracking.say(code(), "one more word");
        TipFile file = finish();
        assertThat(file.messages()).hasSize(2);
        List<byte[]> sealed = sealedValues();
        assertThat(sealed).hasSizeGreaterThan(4);
        night(FILED.plusDays(179));
        assertThat(isErasedByTheSweep()).isFalse();
        assertThat(reading.open(officer, vault, receipt.reference())).isNotNull();

        night(FILED.plusDays(180));
        int closed = list.countClosedTo(officer);
        assertThat(isErasedByTheSweep()).isTrue();
        assertThat(erasure.sweep()).isZero();

        Dump dump = Dump.of(jdbc);
        assertThat(sealed).noneMatch(dump::holds);
        assertThat(tracking.find(code())).isEmpty();
        assertThat(tracking.erasedOn(code())).contains(FILED.plusDays(180));
        assertThat(reading.erasedOn(officer, receipt.reference())).isPresent();
        assertThat(list.count(officer)).isZero();
        assertThat(list.countClosedTo(officer)).isEqualTo(closed);
        assertThat(
                        jdbc.queryForMap(
                                "SELECT messages, notes, files, openings, officers FROM tip_tombstone WHERE matter_id = ?",
                                receipt.matter().value()))
                .containsEntry("messages", 2)
                .containsEntry("notes", 1)
                .containsEntry("openings", 2)
                .containsEntry("officers", 1);
        assertThat(proof.verify().firstFault()).isEmpty();
    }

    @Test
    void whatNobodyHasReadStopsIt() {
        finish();
        tracking.rate(code(), 2, "the door is blue now");
        assertThat(tracking.find(code()).orElseThrow().erasure().unread()).isTrue();
        night(FILED.plusDays(200));
        assertThat(isErasedByTheSweep()).isFalse();

        TipFile read = reading.open(officer, vault, receipt.reference());
        assertThat(read.erasure().unread()).isFalse();
        assertThat(read.erasure().on()).isEqualTo(FILED.plusDays(215));
        assertThat(isErasedByTheSweep()).isFalse();
        night(FILED.plusDays(215));
        assertThat(isErasedByTheSweep()).isTrue();
    }

    @Test
    void whatItsSenderWithdrewIsErasedUnread() {
        tracking.withdraw(code());
        night(FILED.plusDays(180));
        assertThat(isErasedByTheSweep()).isTrue();
    }

    @Test
    void oneThatWasNotAcceptedIsErasedToo() {
        TipFile file = desk.open(officer, vault, receipt.reference());
        desk.notAccept(officer, vault, file, Refusal.NOT_THIS_AUTHORITY, "please ask 12315");
        night(FILED.plusDays(180));
        assertThat(isErasedByTheSweep()).isTrue();
    }

    @Test
    void everyTableOfTipsIsErased() {
        assertThat(
                        jdbc.queryForList(
                                "SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema ="
                                        + " DATABASE() AND table_name LIKE 'tip%' AND column_name = 'matter_id'",
                                String.class))
                .filteredOn(table -> !table.equals("tip_tombstone"))
                .containsExactlyInAnyOrderElementsOf(TipErasure.CONTENT);
    }

    private TipFile finish() {
        TipFile file = desk.open(officer, vault, receipt.reference());
        file = desk.accept(officer, vault, file, file.file().matter().plan(), null);
        file = desk.note(officer, vault, file, "went there");
        return desk.finish(officer, vault, file, Result.EXPLAINED, "looked into it");
    }

    /** A night; the window to reopen is over by then. */
    private void night(LocalDate day) {
        clock.set(day.toString(), "03:10");
        jdbc.update(
                "UPDATE matter SET state = 'SETTLED', watch_at = NULL WHERE id = ? AND state = 'FINISHED'",
                receipt.matter().value());
    }

    private boolean isErasedByTheSweep() {
        erasure.sweep();
        return tracking.erasedOn(code()).isPresent();
    }

    private List<byte[]> sealedValues() {
        List<byte[]> found = new ArrayList<>();
        for (String value :
                List.of(
                        "content FROM tip",
                        "wrapped FROM tip_key",
                        "body FROM tip_message",
                        "body FROM tip_note")) {
            found.addAll(
                    jdbc.query(
                            "SELECT " + value + " WHERE matter_id = ?",
                            (row, n) -> row.getBytes(1),
                            receipt.matter().value()));
        }
        return found;
    }

    private String code() {
        return receipt.code().value();
    }
}
