package org.bancheng.workflow.units;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the register of units. Who may do so is the caller's question. Every change names the
 * version it was made on; a newer one meanwhile is an {@link OptimisticLockingFailureException}, an
 * unknown code {@link NoSuchUnit}.
 */
@Service
public class UnitRegister {

    // No underscore: a path is compared with LIKE, where it would stand for any character.
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,31}");
    private static final int LONGEST_PATH = 400;

    private final Units units;
    private final UnitTree tree;
    private final ApplicationEventPublisher events;

    UnitRegister(Units units, UnitTree tree, ApplicationEventPublisher events) {
        this.units = units;
        this.tree = tree;
        this.events = events;
    }

    /**
     * Adds an active unit below an active one.
     *
     * @param code 2 to 32 capital letters, digits and hyphens; it never changes and is never used
     *     again
     * @throws UnitRefused naming the field
     */
    @Transactional
    public Unit create(String code, UnitType type, String regionCode, UnitDetails details) {
        units.lockTree();
        if (!CODE.matcher(code).matches()) {
            throw new UnitRefused("unit.code.form", "code");
        }
        if (units.findById(code).isPresent()) {
            throw new UnitRefused("unit.code.taken", "code");
        }
        if (tree.region(regionCode).isEmpty()) {
            throw new UnitRefused("unit.region.unknown", "regionCode");
        }
        String path = path(parent(details.parentCode()), code);
        if (path.length() > LONGEST_PATH) {
            throw new UnitRefused("unit.depth", "parentCode");
        }
        Unit blank =
                new Unit(
                        code,
                        null,
                        details.name(),
                        type,
                        regionCode,
                        null,
                        path,
                        null,
                        null,
                        null,
                        true);
        return stored(blank.with(details, path));
    }

    /**
     * Changes the details; a new parent takes everything below along. Throws {@link UnitRefused}
     * naming the field.
     */
    @Transactional
    public Unit change(String code, int version, UnitDetails details) {
        units.lockTree();
        Unit unit = current(code, version);
        if (Objects.equals(unit.parentCode(), details.parentCode())) {
            return stored(unit.with(details, unit.path()));
        }
        if (unit.parentCode() == null) {
            throw new UnitRefused("unit.root.stays", "parentCode");
        }
        Unit parent = parent(details.parentCode());
        if (parent.isWithin(unit)) {
            throw new UnitRefused("unit.parent.below", "parentCode");
        }
        String path = path(parent, code);
        int growth = path.length() - unit.path().length();
        if (units.longestPathBelow(unit.path()) + growth > LONGEST_PATH) {
            throw new UnitRefused("unit.depth", "parentCode");
        }
        units.moveBelow(unit.path(), path);
        return stored(unit.with(details, path));
    }

    /** Lets a unit take matters again; its parent must be active ({@link UnitRefused}). */
    @Transactional
    public Unit activate(String code, int version) {
        units.lockTree();
        Unit unit = current(code, version);
        if (unit.parentCode() != null) {
            parent(unit.parentCode());
        }
        return stored(unit.withActive(true));
    }

    /**
     * Lets a unit take nothing new; the root and units above an active one stay ({@link
     * UnitRefused}).
     */
    @Transactional
    public Unit deactivate(String code, int version) {
        units.lockTree();
        Unit unit = current(code, version);
        if (unit.parentCode() == null) {
            throw new UnitRefused("unit.root.stays", "active");
        }
        if (units.existsByParentCodeAndActive(code, true)) {
            throw new UnitRefused("unit.children.active", "active");
        }
        return stored(unit.withActive(false));
    }

    private Unit current(String code, int version) {
        Unit unit = units.findById(code).orElseThrow(() -> new NoSuchUnit(code));
        if (!Objects.equals(unit.version(), version)) {
            throw new OptimisticLockingFailureException(
                    "unit " + code + " is at version " + unit.version() + ", not " + version);
        }
        return unit;
    }

    private Unit parent(@Nullable String code) {
        if (code == null) {
            throw new UnitRefused("unit.parent.missing", "parentCode");
        }
        Unit parent =
                units.findById(code)
                        .orElseThrow(() -> new UnitRefused("unit.parent.unknown", "parentCode"));
        if (!parent.active()) {
            throw new UnitRefused("unit.parent.inactive", "parentCode");
        }
        return parent;
    }

    private Unit stored(Unit unit) {
        Unit stored = units.save(unit);
        events.publishEvent(new UnitChanged(unit.code()));
        return stored;
    }

    private static String path(Unit parent, String code) {
        return parent.path() + code + "/";
    }
}
