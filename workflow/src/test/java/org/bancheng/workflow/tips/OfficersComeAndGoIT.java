package org.bancheng.workflow.tips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bancheng.workflow.tips.TipFixture.PASSPHRASE;
import static org.bancheng.workflow.tips.TipFixture.STORY;
import static org.bancheng.workflow.tips.TipFixture.tip;
import static org.bancheng.workflow.tips.TipFixture.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.Staff;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.people.StaffForm;
import org.bancheng.workflow.people.StaffRefused;
import org.bancheng.workflow.testing.SettableClock;
import org.bancheng.workflow.testing.Someone;
import org.bancheng.workflow.testing.WorkflowIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** New passphrases, leaving, duty at night, and tips that are about police: no tip is lost. */
@WorkflowIT
@RecordApplicationEvents
class OfficersComeAndGoIT {

    static final String COUNTY = "330211";
    static final String UNIT = "NDC-330211";
    static final String CITY = "NDC-330200";
    static final String PROVINCE = "NDC-330000";

    @Autowired TipIntake intake;
    @Autowired TipOfficers officers;
    @Autowired TipReading reading;
    @Autowired TipDesk desk;
    @Autowired TipDestinations destinations;
    @Autowired TipList list;
    @Autowired DutyRoster roster;
    @Autowired StaffAccounts accounts;
    @Autowired JdbcTemplate jdbc;
    @Autowired SettableClock clock;
    @Autowired Someone someone;
    @Autowired ApplicationEvents events;

    Person anna;
    Vault annas;

    @BeforeEach
    void anOfficerIsEnrolled() {
        jdbc.update("DELETE FROM tip_officer");
        clock.set("2026-02-12", "10:47");
        anna = someone.at(UNIT, Role.TIP_OFFICER);
        annas = officers.enrol(anna, PASSPHRASE);
    }

    @Test
    void aNewPassphraseOpensWhatTheOldOneDid() {
        String reference = file().reference();
        byte[] before = wrapped();

        Vault renewed = officers.change(anna, PASSPHRASE, "another long passphrase");

        assertThat(reading.open(anna, renewed, reference).content().description()).isEqualTo(STORY);
        assertThat(annas.isOpen()).isTrue(); // another session's, until it is locked
        assertThat(wrapped()).isNotEqualTo(before);
        refused("tip.passphrase.wrong", () -> officers.unlock(anna, PASSPHRASE));
        assertThat(officers.unlock(anna, "another long passphrase").isOpen()).isTrue();
        refused("tip.passphrase.wrong", () -> officers.change(anna, PASSPHRASE, "and one more"));
        refused(
                "tip.passphrase.length",
                () -> officers.change(anna, "another long passphrase", "short"));
    }

    @Test
    void whoLeavesLeavesEverythingToTheColleagues() {
        String reference = file().reference();
        Person ben = someone.at(UNIT, Role.TIP_OFFICER);
        Vault bens = officers.enrol(ben, PASSPHRASE);
        assertThat(officers.leaving(anna).onlyMine()).isEqualTo(1);
        assertThat(officers.leaving(anna).isPossible()).isTrue();

        officers.leave(anna, annas);

        assertThat(reading.open(ben, bens, reference).content().description()).isEqualTo(STORY);
        assertThat(officers.isEnrolled(anna)).isFalse();
        assertThatExceptionOfType(NoSuchMatter.class)
                .isThrownBy(() -> reading.open(anna, annas, reference));
    }

    @Test
    void theLastOneDoesNotLeaveTipsBehindThatNobodyCanOpen() {
        file();
        assertThat(officers.leaving(anna)).isEqualTo(new Leaving(1, List.of()));
        refused("tip.leave.last", () -> officers.leave(anna, annas));
        assertThat(officers.isEnrolled(anna)).isTrue();

        Person admin = someone.at("BUR-330000", Role.ADMINISTRATOR);
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> change(admin, UNIT, Role.HANDLER))
                .satisfies(no -> assertThat(no.key()).isEqualTo("staff.tips-unreachable"));
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> change(admin, CITY, Role.TIP_OFFICER));
        change(admin, UNIT, Role.TIP_OFFICER, Role.HANDLER);

        Person ben = someone.at(UNIT, Role.TIP_OFFICER);
        officers.enrol(ben, PASSPHRASE);
        officers.letIn(anna, annas, ben.id());
        change(admin, CITY, Role.TIP_OFFICER);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT COUNT(*) FROM tip_key WHERE holder = ?",
                                Integer.class,
                                anna.id()))
                .isZero();
    }

    @Test
    void whatConcernsPoliceIsWrappedForTheUnitAboveAlone() {
        Person city = someone.at(CITY, Role.TIP_OFFICER);
        Vault citys = officers.enrol(city, PASSPHRASE);
        int closed = list.countClosedTo(anna);
        Receipt receipt = intake.file(aboutPolice(COUNTY), token());

        assertThat(holders(receipt)).containsExactly(city.id());
        assertThat(list.countClosedTo(anna)).isEqualTo(closed);
        TipFile file = reading.open(city, citys, receipt.reference());
        assertThat(file.content().concernsPolice()).isTrue();
        refused("tip.police-below", () -> desk.handOver(city, citys, file, UNIT, "not for them"));
        assertThat(holders(receipt)).containsExactly(city.id());
    }

    @Test
    void withNobodyInTheUnitAboveItRisesAndAtTheTopItStays() {
        Person province = someone.at(PROVINCE, Role.TIP_OFFICER);
        officers.enrol(province, PASSPHRASE);
        assertThat(holders(intake.file(aboutPolice(COUNTY), token())))
                .containsExactly(province.id());
        assertThat(holders(intake.file(aboutPolice(null), token()))).containsExactly(province.id());
        assertThat(intake.receiverFor(COUNTY, true)).map(unit -> unit.code()).contains(PROVINCE);
    }

    @Test
    void withNobodyAboveAtAllItIsRefusedRatherThanReadBelow() {
        refused("tip.nobody", () -> intake.file(aboutPolice(COUNTY), token()));
    }

    @Test
    void atNightWhoeverIsOnDutyHearsOfItAndOnlyThat() {
        Person ben = someone.at(UNIT, Role.TIP_OFFICER);
        officers.enrol(ben, PASSPHRASE);
        roster.enter(anna, LocalDate.parse("2026-02-12"), ben.id());
        file();
        assertThat(night()).isEmpty();

        clock.set("2026-02-12", "17:30");
        file();
        assertThat(night())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.facts()).isEqualTo(java.util.Map.of("duty", "" + ben.id()));
                    assertThat(event.title()).isNull();
                    assertThat(event.contact()).isNull();
                });
        clock.set("2026-02-13", "02:15");
        file();
        assertThat(night()).hasSize(2);
        assertThat(night().getLast().facts()).containsEntry("duty", "" + ben.id());

        clock.set("2026-02-13", "23:00");
        file();
        assertThat(night().getLast().facts()).containsEntry("duty", anna.id() + "," + ben.id());
        clock.set("2026-02-17", "11:00"); // the festival
        file();
        assertThat(night()).hasSize(4);
    }

    @Test
    void theRosterIsKeptByTheUnitsOwnOfficers() {
        LocalDate today = LocalDate.parse("2026-02-12");
        Person neighbour = someone.at("NDC-330212", Role.TIP_OFFICER);
        officers.enrol(neighbour, PASSPHRASE);
        assertThat(roster.able(anna))
                .extracting(DutyDay.Officer::staffId)
                .containsExactly(anna.id());
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> roster.enter(anna, today, neighbour.id()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> roster.enter(anna, today.minusDays(1), anna.id()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> roster.enter(anna, today.plusDays(14), anna.id()));
        roster.enter(anna, today.plusDays(2), anna.id());
        assertThat(roster.days(anna)).hasSize(14);
        DutyDay day = roster.days(anna).get(2);
        assertThat(day.officer()).isEqualTo(new DutyDay.Officer(anna.id(), anna.name()));
        assertThat(day.working()).isTrue(); // Saturday 14 February works
        roster.enter(anna, today.plusDays(2), null);
        assertThat(roster.days(anna)).allMatch(one -> one.officer() == null);
    }

    private Receipt file() {
        return intake.file(tip(STORY, COUNTY, null), token());
    }

    private static TipForm aboutPolice(@org.jspecify.annotations.Nullable String county) {
        return new TipForm(
                TipType.DEALING, STORY, "", "", county, true, null, Locale.SIMPLIFIED_CHINESE);
    }

    private void change(Person admin, String unit, Role... roles) {
        Staff staff = accounts.findByUsername(anna.username()).orElseThrow();
        accounts.change(
                admin,
                anna.id(),
                java.util.Objects.requireNonNull(staff.version()),
                new StaffForm(anna.username(), anna.name(), unit, null, Set.of(roles)));
    }

    private List<MatterEvent> night() {
        return events.stream(MatterEvent.class)
                .filter(event -> event.kind() == Kind.TIP_AT_NIGHT)
                .toList();
    }

    private List<Long> holders(Receipt receipt) {
        return jdbc.queryForList(
                "SELECT holder FROM tip_key WHERE matter_id = ? AND holder > 0",
                Long.class,
                receipt.matter().value());
    }

    private byte[] wrapped() {
        return jdbc.queryForList(
                        "SELECT wrapped FROM tip_key WHERE holder = ?", byte[].class, anna.id())
                .getFirst();
    }

    private static void refused(String key, ThrowingCallable step) {
        assertThatExceptionOfType(TipRefused.class)
                .isThrownBy(step)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
