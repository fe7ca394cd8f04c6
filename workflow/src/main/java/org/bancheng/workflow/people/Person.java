package org.bancheng.workflow.people;

import java.util.Set;
import org.bancheng.workflow.matters.Actor;

/**
 * A member of staff who is signed in, as every step and query wants to know them.
 *
 * @param unitPath codes from the root down, {@code /BUR-330000/…/}: what lies below the own unit
 *     starts with it
 */
public record Person(
        long id,
        String username,
        String name,
        String unitCode,
        String unitName,
        String unitPath,
        Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public Actor actor() {
        return Actor.staff(id);
    }
}
