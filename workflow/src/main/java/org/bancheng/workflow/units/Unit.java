package org.bancheng.workflow.units;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A unit that handles matters, or stands above one that does.
 *
 * @param version null only before it is first stored
 * @param path codes from the root, "/BUR-330000/BUR-330100/HALL-330100/": "own unit and below" is a
 *     prefix
 * @param active an inactive unit takes nothing new; its past stays
 */
public record Unit(
        @Id String code,
        @Version @Nullable Integer version,
        String name,
        UnitType type,
        String regionCode,
        @Nullable String parentCode,
        String path,
        @Nullable String telephone,
        @Nullable String address,
        @Nullable String hours,
        boolean active) {

    /** Whether the unit is the other one or lies below it. */
    public boolean isWithin(Unit ancestor) {
        return path.startsWith(ancestor.path);
    }

    Unit with(UnitDetails details, String newPath) {
        return new Unit(
                code,
                version,
                details.name(),
                type,
                regionCode,
                details.parentCode(),
                newPath,
                details.telephone(),
                details.address(),
                details.hours(),
                active);
    }

    Unit withActive(boolean nowActive) {
        return new Unit(
                code,
                version,
                name,
                type,
                regionCode,
                parentCode,
                path,
                telephone,
                address,
                hours,
                nowActive);
    }
}
