package org.bancheng.ui.security;

import java.util.Objects;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.Staff;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * A member of staff as the session knows them. The hash of the password is forgotten once it was
 * checked; the account's version tells when the account changed since.
 */
final class SignedIn extends User {

    private final transient Person person;
    private final int version;

    SignedIn(Staff staff, Person person) {
        super(
                person.username(),
                Objects.requireNonNull(staff.passwordHash()),
                person.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
        this.person = person;
        this.version = Objects.requireNonNullElse(staff.version(), 0);
    }

    Person person() {
        return person;
    }

    /** Whether the account is still as it was when this person signed in. */
    boolean isStill(Staff staff) {
        return !staff.locked() && Objects.equals(staff.version(), version);
    }

    /** Where this person's day begins. */
    static String startPage(Person person) {
        if (person.is(Role.LEADER)) {
            return "/dashboard";
        }
        if (person.isAny(Role.WINDOW_CLERK, Role.TRIAGE_OFFICER, Role.HANDLER, Role.SUPERVISOR)) {
            return "/desk";
        }
        if (person.is(Role.TIP_OFFICER)) {
            return "/desk/tips";
        }
        if (person.is(Role.OUTREACH_MANAGER)) {
            return "/desk/outreach";
        }
        if (person.is(Role.PAYMENT_OFFICER)) {
            return "/desk/payments";
        }
        return person.is(Role.ADMINISTRATOR) ? "/admin/people" : "/";
    }
}
