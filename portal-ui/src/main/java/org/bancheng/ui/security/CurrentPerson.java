package org.bancheng.ui.security;

import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.StaffAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * The member of staff behind this click as the register knows them now, not as they signed in: for
 * every step and every query, so that a changed right counts at once.
 */
@Component
public class CurrentPerson {

    private final StaffAccounts accounts;
    private final SecurityContextHolderStrategy holder;

    /**
     * @param strategies the one this application's filters fill; the static one belongs to
     *     whichever application of the process started last
     */
    CurrentPerson(
            StaffAccounts accounts, ObjectProvider<SecurityContextHolderStrategy> strategies) {
        this.accounts = accounts;
        holder = strategies.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
    }

    /**
     * The person, freshly read.
     *
     * @throws NotAllowed when the account was locked meanwhile
     * @throws IllegalStateException if nobody is signed in
     */
    public Person get() {
        return accounts.person(CurrentStaff.in(holder.getContext()).username())
                .orElseThrow(() -> new NotAllowed("a locked account"));
    }
}
