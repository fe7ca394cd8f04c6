package org.bancheng.ui.security;

import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.StaffAccounts;
import org.springframework.stereotype.Component;

/**
 * The member of staff behind this click as the register knows them now, not as they signed in: for
 * every step and every query, so that a changed right counts at once.
 */
@Component
public class CurrentPerson {

    private final StaffAccounts accounts;

    CurrentPerson(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The person, freshly read.
     *
     * @throws NotAllowed when the account was locked meanwhile
     * @throws IllegalStateException if nobody is signed in
     */
    public Person get() {
        return accounts.person(CurrentStaff.get().username())
                .orElseThrow(() -> new NotAllowed("a locked account"));
    }
}
