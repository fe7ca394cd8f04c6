package org.bancheng.workflow.units;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Regions and units for reading, held in memory; a change made on another node is seen within a
 * minute. Lists are in the order of the codes. Single look-ups find inactive units too, because
 * past matters name them; lists say which they hold.
 */
@Service
public class UnitTree {

    private final LoadingCache<String, UnitIndex> cache;

    UnitTree(Units units, Regions regions) {
        cache =
                Caffeine.newBuilder()
                        .expireAfterWrite(Duration.ofSeconds(60))
                        .build(key -> new UnitIndex(regions.findAll(), units.findAll()));
    }

    public Optional<Unit> find(@Nullable String code) {
        return Optional.ofNullable(index().unit(code));
    }

    /** The unit, or {@link NoSuchUnit}. */
    public Unit required(String code) {
        return find(code).orElseThrow(() -> new NoSuchUnit(code));
    }

    /** Every unit, inactive ones too. */
    public List<Unit> all() {
        return index().units(unit -> true);
    }

    /** The units directly below, inactive ones too. */
    public List<Unit> children(String code) {
        return index().children(code);
    }

    /** The unit and everything below it, inactive ones too; {@link NoSuchUnit}. */
    public List<Unit> subtree(String code) {
        Unit top = required(code);
        return index().units(unit -> unit.isWithin(top));
    }

    /** The units above, from the parent to the root; {@link NoSuchUnit}. */
    public List<Unit> ancestors(String code) {
        return index().ancestors(required(code));
    }

    /** The codes of this unit and of those above, up to the root; {@link NoSuchUnit}. */
    public List<String> upwards(String code) {
        return Stream.concat(Stream.of(code), ancestors(code).stream().map(Unit::code)).toList();
    }

    /** The unit directly above; empty for the root and for an unknown code. */
    public Optional<Unit> parentOf(String code) {
        return find(code).flatMap(unit -> find(unit.parentCode()));
    }

    /** The one unit above all others. */
    public Unit root() {
        return all().stream()
                .filter(unit -> unit.parentCode() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no unit without a parent"));
    }

    /** Whether the unit is the other one or lies below it; false when either is unknown. */
    public boolean isWithin(String code, String ancestorCode) {
        Unit unit = index().unit(code);
        Unit ancestor = index().unit(ancestorCode);
        return unit != null && ancestor != null && unit.isWithin(ancestor);
    }

    /** Every active window: halls, vehicle offices, exit-entry halls. */
    public List<Unit> windows() {
        return index().units(unit -> unit.active() && unit.type().isWindow());
    }

    /** The active windows of exactly this region, not of those below it. */
    public List<Unit> windowsOf(String regionCode) {
        return index().units(unit ->
                unit.active() && unit.type().isWindow() && unit.regionCode().equals(regionCode));
    }

    /** The active anti-drug unit of the region, or of the nearest region above that has one. */
    public Optional<Unit> drugControlOf(String regionCode) {
        return Optional.ofNullable(index().drugControlOf(index().region(regionCode)));
    }

    public Optional<Region> region(@Nullable String code) {
        return Optional.ofNullable(index().region(code));
    }

    /** Every region: the province, its cities, their counties. */
    public List<Region> regions() {
        return index().regions(region -> true);
    }

    /** The cities of the province. */
    public List<Region> cities() {
        return index().regions(region -> region.level() == RegionLevel.CITY);
    }

    /** The counties of a city; empty for anything else. */
    public List<Region> countiesOf(String cityCode) {
        return index().regions(region ->
                region.level() == RegionLevel.COUNTY && cityCode.equals(region.parentCode()));
    }

    /**
     * Code of the city a unit lies in; the province's for a unit of the province; {@link
     * NoSuchUnit}.
     */
    public String cityOf(String unitCode) {
        Region city = index().cityOf(index().region(required(unitCode).regionCode()));
        if (city == null) {
            throw new NoSuchUnit(unitCode);
        }
        return city.code();
    }

    /** Reads the rows again at the next question. */
    public void invalidate() {
        cache.invalidateAll();
    }

    // After completion, not after commit: what was read inside a transaction that rolled back must
    // go as well.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(UnitChanged event) {
        invalidate();
    }

    private UnitIndex index() {
        return cache.get("");
    }
}
