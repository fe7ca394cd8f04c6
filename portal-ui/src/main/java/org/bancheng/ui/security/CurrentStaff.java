package org.bancheng.ui.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in behind this request or this screen. */
public final class CurrentStaff {

    private CurrentStaff() {}

    /** The person, or nobody for a resident. */
    public static Optional<SignedIn> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    /**
     * The person; on screens that only staff reach.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    public static SignedIn get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
