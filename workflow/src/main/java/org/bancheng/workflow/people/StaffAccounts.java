package org.bancheng.workflow.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works here, in which unit, in which roles. Only administrators change it. */
@Service
@Transactional
public class StaffAccounts {

    private final People people;
    private final UnitTree units;
    private final Invitations invitations;
    private final List<LeavingRule> leaving;
    private final Clock clock;

    StaffAccounts(
            People people,
            UnitTree units,
            Invitations invitations,
            List<LeavingRule> leaving,
            Clock clock) {
        this.people = people;
        this.units = units;
        this.invitations = invitations;
        this.leaving = List.copyOf(leaving);
        this.clock = clock;
    }

    /** The account that signs in by the name, locked or not. */
    @Transactional(readOnly = true)
    public Optional<Staff> findByUsername(String username) {
        return people.findByUsername(username.strip().toLowerCase(Locale.ROOT));
    }

    /** The person as steps and queries want to know them; empty when locked or gone. */
    @Transactional(readOnly = true)
    public Optional<Person> person(String username) {
        return findByUsername(username).filter(staff -> !staff.locked()).map(this::asPerson);
    }

    /** Who of the unit can take a matter of the lane to its end. */
    @Transactional(readOnly = true)
    public List<Person> handlers(String unit, Lane lane) {
        return people.findByUnit(unit).stream()
                .map(this::asPerson)
                .filter(person -> Rights.may(person, Step.FINISH, lane))
                .toList();
    }

    /** Whether nobody ever had an account here. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return people.count() == 0;
    }

    @Transactional(readOnly = true)
    public List<Staff> search(Person by, String part, int offset, int limit) {
        requireAdministrator(by);
        return people.search(pattern(part), Math.min(limit, 200), offset);
    }

    @Transactional(readOnly = true)
    public int count(Person by, String part) {
        requireAdministrator(by);
        return people.countMatching(pattern(part));
    }

    private static String pattern(String part) {
        return "%"
                + part.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
                + "%";
    }

    /**
     * Makes an account without a password.
     *
     * @return the token of the one-time link by which the person sets one
     * @throws StaffRefused when the name is taken or a field is out of bounds
     */
    public String create(Person by, StaffForm form) {
        requireAdministrator(by);
        requireReadersDoNotPay(form);
        return create(form);
    }

    /** For the first start and for demonstrations: nobody is signed in yet. */
    public String create(StaffForm form) {
        units.required(form.unit());
        Instant now = clock.instant();
        Staff staff =
                new Staff(
                        RowId.ordered(now),
                        null,
                        form.username(),
                        form.displayName(),
                        form.unit(),
                        null,
                        form.email(),
                        "zh-CN",
                        false,
                        now,
                        Staff.rows(form.roles()));
        try {
            people.save(staff);
        } catch (DuplicateKeyException e) {
            throw new StaffRefused("staff.username.taken");
        }
        return invitations.issue(staff.id());
    }

    /**
     * @throws StaffRefused when somebody else changed the account since it was read, or an
     *     administrator would stop being one by the own hand
     */
    public void change(Person by, long id, int version, StaffForm form) {
        requireAdministrator(by);
        units.required(form.unit());
        requireReadersDoNotPay(form);
        if (by.id() == id && !form.roles().contains(Role.ADMINISTRATOR)) {
            throw new StaffRefused("staff.self-demotion");
        }
        Staff staff = required(id, version);
        boolean staysOfficer = form.roles().contains(Role.TIP_OFFICER);
        leaving.forEach(rule -> rule.require(asPerson(staff), form.unit(), staysOfficer));
        save(staff.changed(form.displayName(), form.unit(), form.email(), form.roles()));
    }

    /** Who reads a tip must not learn who is paid for it. */
    private static void requireReadersDoNotPay(StaffForm form) {
        if (form.roles().containsAll(Set.of(Role.TIP_OFFICER, Role.PAYMENT_OFFICER))) {
            throw new StaffRefused("staff.reader-pays");
        }
    }

    /** Locks or opens an account; nobody locks themselves out. */
    public void lock(Person by, long id, int version, boolean lock) {
        requireAdministrator(by);
        if (by.id() == id) {
            throw new StaffRefused("staff.self-lock");
        }
        save(required(id, version).lock(lock));
    }

    /** A new one-time link, for somebody who lost the first or the password. */
    public String inviteAgain(Person by, long id) {
        requireAdministrator(by);
        return invitations.issue(people.findById(id).orElseThrow().id());
    }

    void setPassword(long id, String hash) {
        save(people.findById(id).orElseThrow().withPassword(hash));
    }

    boolean hasAdministrator() {
        return people.countAdministrators() > 0;
    }

    private Staff required(long id, int version) {
        return people.findById(id)
                .filter(staff -> staff.version() != null && staff.version() == version)
                .orElseThrow(() -> new StaffRefused("staff.changed"));
    }

    private void save(Staff staff) {
        try {
            people.save(staff);
        } catch (OptimisticLockingFailureException e) {
            throw new StaffRefused("staff.changed");
        }
    }

    private Person asPerson(Staff staff) {
        Unit unit = units.required(staff.unitCode());
        Set<Role> roles =
                staff.roles().stream()
                        .map(Staff.StaffRole::role)
                        .collect(Collectors.toUnmodifiableSet());
        return new Person(
                staff.id(),
                staff.username(),
                staff.displayName(),
                unit.code(),
                unit.name(),
                unit.path(),
                roles);
    }

    private static void requireAdministrator(@Nullable Person by) {
        if (by == null || !by.is(Role.ADMINISTRATOR)) {
            throw new NotAllowed("administration");
        }
    }
}
