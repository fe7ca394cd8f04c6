package org.bancheng.workflow.absences;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Unconcerned;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.StaffAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may stand in for a matter: a handler of the unit that holds it who is there on those days,
 * whom it is not about (design 9), and who did not urge it as a supervisor.
 */
@Component
class StandInRules {

    private final StaffAccounts accounts;
    private final AbsenceRows rows;
    private final JdbcClient jdbc;

    StandInRules(StaffAccounts accounts, AbsenceRows rows, JdbcClient jdbc) {
        this.accounts = accounts;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** Colleagues of the unit who can handle petitions or sign-ups and are there meanwhile. */
    List<Person> present(String unit, long absent, LocalDate from, LocalDate to) {
        return Stream.of(Lane.PETITION, Lane.SIGNUP)
                .flatMap(lane -> accounts.handlers(unit, lane).stream())
                .distinct()
                .filter(person -> person.id() != absent && !rows.isAway(person.id(), from, to))
                .toList();
    }

    /** Those of them whom the matter is not about. */
    List<Person> of(MatterId matter, List<Person> present) {
        return present.stream().filter(person -> isFree(matter, person)).toList();
    }

    private boolean isFree(MatterId matter, Person person) {
        return jdbc.sql(
                                "SELECT COUNT(*) FROM matter m WHERE m.id = :matter AND "
                                        + Unconcerned.CONDITION
                                        + " AND NOT EXISTS (SELECT 1 FROM urge e WHERE e.matter_id = m.id AND"
                                        + " e.staff_id = :scopePerson)")
                        .param("matter", matter.value())
                        .params(Unconcerned.params(person.id(), person.unitPath()))
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
