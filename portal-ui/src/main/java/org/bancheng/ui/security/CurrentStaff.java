package org.bancheng.ui.security;

import java.util.Optional;
import org.bancheng.workflow.people.Person;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in behind this request or this screen. */
public final class CurrentStaff {

    private CurrentStaff() {}

    /** The person, or nobody for a resident. */
    public static Optional<Person> find() {
        return signedIn().map(SignedIn::person);
    }

    /**
     * The person; on screens that only staff reach.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    public static Person get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** The address where this person's day begins; home for a resident. */
    public static String startPage() {
        return find().map(SignedIn::startPage).orElse("/");
    }

    static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
