package org.bancheng.workflow.units;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Regions and units at one moment, in the order of their codes. */
final class UnitIndex {

    private final Map<String, Unit> units;
    private final Map<String, List<Unit>> children;
    private final Map<String, Region> regions;

    UnitIndex(Collection<Region> regions, Collection<Unit> units) {
        this.units = new LinkedHashMap<>();
        units.stream()
                .sorted(Comparator.comparing(Unit::code))
                .forEach(unit -> this.units.put(unit.code(), unit));
        this.children =
                this.units.values().stream()
                        .filter(unit -> unit.parentCode() != null)
                        .collect(Collectors.groupingBy(unit -> String.valueOf(unit.parentCode())));
        this.regions = new LinkedHashMap<>();
        regions.stream()
                .sorted(Comparator.comparing(Region::code))
                .forEach(region -> this.regions.put(region.code(), region));
    }

    @Nullable Unit unit(@Nullable String code) {
        return code == null ? null : units.get(code);
    }

    @Nullable Region region(@Nullable String code) {
        return code == null ? null : regions.get(code);
    }

    List<Unit> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** From the parent up to the root. */
    List<Unit> ancestors(Unit unit) {
        List<Unit> above = new ArrayList<>();
        Unit parent = unit(unit.parentCode());
        while (parent != null) {
            above.add(parent);
            parent = unit(parent.parentCode());
        }
        return List.copyOf(above);
    }

    List<Unit> units(Predicate<Unit> wanted) {
        return units.values().stream().filter(wanted).toList();
    }

    List<Region> regions(Predicate<Region> wanted) {
        return regions.values().stream().filter(wanted).toList();
    }

    /** The city of a county or city; the province for the province itself. */
    @Nullable Region cityOf(@Nullable Region region) {
        return region != null && region.level() == RegionLevel.COUNTY
                ? region(region.parentCode())
                : region;
    }

    /** The active anti-drug unit of the region, or of the nearest region above that has one. */
    @Nullable Unit drugControlOf(@Nullable Region region) {
        for (Region at = region; at != null; at = region(at.parentCode())) {
            String code = at.code();
            for (Unit unit : units.values()) {
                if (unit.type() == UnitType.DRUG_CONTROL
                        && unit.active()
                        && unit.regionCode().equals(code)) {
                    return unit;
                }
            }
        }
        return null;
    }
}
