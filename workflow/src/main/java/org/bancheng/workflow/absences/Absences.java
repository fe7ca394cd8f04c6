package org.bancheng.workflow.absences;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bancheng.workflow.absences.DueDates.Due;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters absences. Whatever of the person's falls due meanwhile wants a deputy first; a person
 * enters the own absence, a leader that of the own units' people too.
 */
@Service
@Transactional
public class Absences {

    /** Calendar days one absence may last [A]. */
    static final int LONGEST = 180;

    private final AbsenceRows rows;
    private final DueDates dates;
    private final StandInRules rules;
    private final Clock clock;

    Absences(AbsenceRows rows, DueDates dates, StandInRules rules, Clock clock) {
        this.rows = rows;
        this.dates = dates;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whose absence the person may enter, oneself first. */
    @Transactional(readOnly = true)
    public List<Colleague> people(Person by) {
        return rows.people(by);
    }

    /** What lasts or is to come. */
    @Transactional(readOnly = true)
    public List<AbsenceLine> current(Person by) {
        return rows.current(by, today());
    }

    /** Who may stand in for what comes meanwhile. */
    @Transactional(readOnly = true)
    public List<Colleague> deputies(Person by, long staff, LocalDate from, LocalDate to) {
        return rules.present(unitOf(by, staff), staff, from, to).stream()
                .map(Absences::colleague)
                .toList();
    }

    /**
     * Every matter of the person's, or that they stand in for, that falls due until they are back;
     * the earliest first.
     */
    @Transactional(readOnly = true)
    public List<DueMeanwhile> due(Person by, long staff, LocalDate from, LocalDate to) {
        unitOf(by, staff);
        List<DueMeanwhile> due = new ArrayList<>();
        Set<MatterId> seen = new HashSet<>();
        for (Due one : dates.between(staff, from, to)) {
            if (seen.add(one.matter())) {
                List<Person> present = rules.present(one.unit(), staff, from, to);
                due.add(
                        new DueMeanwhile(
                                one.matter(),
                                one.reference(),
                                one.title(),
                                one.handler(),
                                one.what(),
                                one.on(),
                                rules.of(one.matter(), present).stream()
                                        .map(Absences::colleague)
                                        .toList()));
            }
        }
        return due;
    }

    /**
     * Enters the absence.
     *
     * @throws AbsenceRefused while a matter that falls due has no deputy who may stand in, and for
     *     days that cannot be
     */
    public void enter(Person by, AbsenceForm form) {
        LocalDate from = form.from();
        LocalDate to = form.to();
        if (from == null || to == null || to.isBefore(from)) {
            throw new AbsenceRefused("days");
        }
        if (to.isBefore(today()) || from.plusDays(LONGEST).isBefore(to)) {
            throw new AbsenceRefused("days.bounds");
        }
        if (form.kind() == null) {
            throw new AbsenceRefused("kind");
        }
        unitOf(by, form.staff());
        rows.lock(form.staff());
        if (rows.isAway(form.staff(), from, to)) {
            throw new AbsenceRefused("overlap");
        }
        Long deputy = form.deputy();
        if (deputy == null || !has(deputies(by, form.staff(), from, to), deputy)) {
            throw new AbsenceRefused("deputy");
        }
        Map<MatterId, DueMeanwhile> due =
                due(by, form.staff(), from, to).stream()
                        .collect(Collectors.toMap(DueMeanwhile::matter, one -> one));
        for (DueMeanwhile one : due.values()) {
            Long chosen = form.deputies().get(one.matter());
            if (chosen == null || !has(one.may(), chosen)) {
                throw new AbsenceRefused("matter");
            }
        }
        if (!due.keySet().containsAll(form.deputies().keySet())) {
            throw new AbsenceRefused("changed");
        }
        rows.insert(by, form, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (form.usual()) {
            rows.usual(form.staff(), deputy);
        }
    }

    /**
     * The person is back earlier; everything is theirs again at once.
     *
     * @throws AbsenceRefused when it was ended meanwhile, or is not the person's to end
     */
    public void endEarly(Person by, long id, int version) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!rows.end(by, id, version, at)) {
            throw new AbsenceRefused("changed");
        }
    }

    private static boolean has(List<Colleague> some, long id) {
        return some.stream().anyMatch(one -> one.id() == id);
    }

    private static Colleague colleague(Person person) {
        return new Colleague(person.id(), person.name(), person.unitName(), null);
    }

    /** The unit of somebody whose absence the person may enter. */
    private String unitOf(Person by, long staff) {
        if (!has(rows.people(by), staff)) {
            throw new NotAllowed("absence of " + staff);
        }
        return rows.unitOf(staff);
    }

    private LocalDate today() {
        return Shanghai.dateOf(clock.instant());
    }
}
