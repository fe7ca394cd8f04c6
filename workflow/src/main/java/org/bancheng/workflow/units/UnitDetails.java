package org.bancheng.workflow.units;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator may change in a unit. Blanks at the ends are dropped, an empty optional
 * text is null; a text that is too long or holds control characters is a {@link UnitRefused} that
 * names the field.
 *
 * @param name 1 to 120 characters
 * @param parentCode null only for the root
 * @param telephone up to 40 characters
 * @param address up to 200 characters
 * @param hours opening hours in words, up to 200 characters
 */
public record UnitDetails(
        String name,
        @Nullable String parentCode,
        @Nullable String telephone,
        @Nullable String address,
        @Nullable String hours) {

    public UnitDetails {
        String given = text("name", name, 120);
        if (given == null) {
            throw new UnitRefused("unit.name.missing", "name");
        }
        name = given;
        parentCode = text("parentCode", parentCode, 32);
        telephone = text("telephone", telephone, 40);
        address = text("address", address, 200);
        hours = text("hours", hours, 200);
    }

    private static @Nullable String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw new UnitRefused("unit.text.long", field);
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new UnitRefused("unit.text.control", field);
        }
        return stripped;
    }
}
