package org.bancheng.ui.security;

import java.util.Set;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A person of the staff, signed in. The hash of the password is forgotten once it was checked. */
public final class SignedIn extends User {

    private final long id;
    private final String displayName;
    private final String unitCode;
    private final String unitName;
    private final Set<String> roles;

    /**
     * @param roles names of {@link Roles}
     * @param locked whether signing in is refused
     */
    public SignedIn(
            long id,
            String username,
            String passwordHash,
            String displayName,
            String unitCode,
            String unitName,
            Set<String> roles,
            boolean locked) {
        super(
                username,
                passwordHash,
                true,
                true,
                true,
                !locked,
                roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
        this.id = id;
        this.displayName = displayName;
        this.unitCode = unitCode;
        this.unitName = unitName;
        this.roles = Set.copyOf(roles);
    }

    public long id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public String unitCode() {
        return unitCode;
    }

    public String unitName() {
        return unitName;
    }

    public Set<String> roles() {
        return roles;
    }

    /** Whether the person holds at least one of the roles. */
    public boolean hasAny(String... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    /** Where this person's day begins. */
    public String startPage() {
        if (hasAny(Roles.LEADER)) {
            return "/dashboard";
        }
        if (hasAny(Roles.WINDOW_CLERK, Roles.TRIAGE_OFFICER, Roles.HANDLER, Roles.SUPERVISOR)) {
            return "/desk";
        }
        if (hasAny(Roles.TIP_OFFICER)) {
            return "/desk/tips";
        }
        if (hasAny(Roles.OUTREACH_MANAGER)) {
            return "/desk/outreach";
        }
        return hasAny(Roles.ADMINISTRATOR) ? "/admin/people" : "/";
    }
}
