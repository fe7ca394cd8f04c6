package org.bancheng.workflow.people;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator types it.
 *
 * @param username 3 to 40 letters, digits, dots, dashes; kept in lower case; cannot be changed
 *     later
 * @param displayName 1 to 60 characters
 * @param roles at least one
 */
public record StaffForm(
        String username, String displayName, String unit, @Nullable String email, Set<Role> roles) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    public StaffForm {
        username = username.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        roles = Set.copyOf(roles);
        if (!USERNAME.matcher(username).matches()) {
            throw new StaffRefused("staff.username.shape");
        }
        if (displayName.isEmpty() || displayName.codePointCount(0, displayName.length()) > 60) {
            throw new StaffRefused("staff.name.bounds");
        }
        if (email != null
                && (email.length() > 160 || !email.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"))) {
            throw new StaffRefused("staff.email.shape");
        }
        if (roles.isEmpty()) {
            throw new StaffRefused("staff.roles.none");
        }
    }
}
