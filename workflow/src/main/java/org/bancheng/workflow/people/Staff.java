package org.bancheng.workflow.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person with an account. Nobody has a password until they set one through a one-time link.
 *
 * @param username lower case
 * @param language of their messages, {@code zh-CN} or {@code en}
 */
@Table("staff")
public record Staff(
        @Id long id,
        @Version @Nullable Integer version,
        String username,
        String displayName,
        String unitCode,
        @Nullable String passwordHash,
        @Nullable String email,
        String language,
        boolean locked,
        Instant createdAt,
        @MappedCollection(idColumn = "staff") Set<StaffRole> roles) {

    /** One role of a member of staff. */
    @Table("staff_role")
    public record StaffRole(Role role) {}

    Staff changed(String displayName, String unit, @Nullable String email, Set<Role> roles) {
        return new Staff(
                id,
                version,
                username,
                displayName,
                unit,
                passwordHash,
                email,
                language,
                locked,
                createdAt,
                rows(roles));
    }

    Staff withPassword(String hash) {
        return new Staff(
                id,
                version,
                username,
                displayName,
                unitCode,
                hash,
                email,
                language,
                locked,
                createdAt,
                roles);
    }

    Staff lock(boolean lock) {
        return new Staff(
                id,
                version,
                username,
                displayName,
                unitCode,
                passwordHash,
                email,
                language,
                lock,
                createdAt,
                roles);
    }

    static Set<StaffRole> rows(Set<Role> roles) {
        return Set.copyOf(roles.stream().map(StaffRole::new).toList());
    }
}
