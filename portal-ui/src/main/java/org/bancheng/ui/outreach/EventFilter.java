package org.bancheng.ui.outreach;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bancheng.workflow.outreach.EventCatalogue;
import org.bancheng.workflow.outreach.EventKind;
import org.bancheng.workflow.units.Region;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which events somebody wants to see, as the address says it: {@code ?region=330106&kind=LECTURE}.
 */
record EventFilter(@Nullable Region region, @Nullable EventKind kind) {

    static final String ADDRESS = "events";
    private static final String REGION = "region";
    private static final String KIND = "kind";

    @Nullable String regionCode() {
        return region == null ? null : region.code();
    }

    boolean isAny() {
        return region == null && kind == null;
    }

    QueryParameters parameters() {
        return QueryParameters.simple(values());
    }

    /** The address of the calendar feed with the same filter. */
    String feed() {
        var query =
                values().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("&"));
        return "/events.ics" + (query.isEmpty() ? "" : "?" + query);
    }

    private Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        if (region != null) {
            values.put(REGION, region.code());
        }
        if (kind != null) {
            values.put(KIND, kind.name());
        }
        return values;
    }

    /** Makes filters from addresses; what it does not know is no filter. */
    @Component
    static class Reader {

        private final EventCatalogue catalogue;
        private final UnitTree units;

        Reader(EventCatalogue catalogue, UnitTree units) {
            this.catalogue = catalogue;
            this.units = units;
        }

        EventFilter read(QueryParameters parameters) {
            return read(
                    parameters.getSingleParameter(REGION).orElse(null),
                    parameters.getSingleParameter(KIND).orElse(null));
        }

        EventFilter read(@Nullable String region, @Nullable String kind) {
            return new EventFilter(
                    units.region(region).orElse(null),
                    Arrays.stream(EventKind.values())
                            .filter(one -> one.name().equals(kind))
                            .findFirst()
                            .orElse(null));
        }

        /** Where something is to come: the cities and counties, a city before its counties. */
        List<Region> regions() {
            Set<String> codes = new LinkedHashSet<>(catalogue.regions());
            Set<String> parents =
                    codes.stream()
                            .flatMap(code -> units.region(code).stream())
                            .flatMap(region -> Stream.ofNullable(region.parentCode()))
                            .collect(Collectors.toSet());
            return units.regions().stream()
                    .filter(region ->
                            codes.contains(region.code()) || parents.contains(region.code()))
                    .toList();
        }
    }
}
