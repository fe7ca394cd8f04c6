package org.bancheng.ui.security;

import java.util.Optional;
import org.bancheng.workflow.people.Person;
import org.springframework.security.core.context.SecurityContext;
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
        return in(SecurityContextHolder.getContext());
    }

    /** The address where this person's day begins; home for a resident. */
    public static String startPage() {
        return find().map(SignedIn::startPage).orElse("/");
    }

    /**
     * The person of a context.
     *
     * @throws IllegalStateException if it holds nobody of the staff
     */
    static Person in(SecurityContext context) {
        return signedIn(context)
                .map(SignedIn::person)
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    static Optional<SignedIn> signedIn() {
        return signedIn(SecurityContextHolder.getContext());
    }

    private static Optional<SignedIn> signedIn(SecurityContext context) {
        return Optional.ofNullable(context.getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
