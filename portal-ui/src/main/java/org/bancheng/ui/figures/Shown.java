package org.bancheng.ui.figures;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.GroupBy;
import org.bancheng.workflow.figures.Slice;
import org.jspecify.annotations.Nullable;

/**
 * What a board shows, as its address says it; what an address says that cannot be understood is as
 * if it were not there.
 *
 * @param page of the list, from 0
 */
record Shown(
        @Nullable LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String unit,
        @Nullable Slice list,
        int page) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    static Shown of(QueryParameters address) {
        return new Shown(
                day(address, "asOf"),
                day(address, "from"),
                day(address, "to"),
                address.getSingleParameter("unit").orElse(null),
                address.getSingleParameter("list").flatMap(Shown::slice).orElse(null),
                address.getSingleParameter("page")
                        .filter(text -> text.matches("\\d{1,5}"))
                        .map(Integer::parseInt)
                        .orElse(0));
    }

    private static @Nullable LocalDate day(QueryParameters address, String name) {
        return address.getSingleParameter(name).flatMap(Shown::day).orElse(null);
    }

    /** The day of a text, if it is one between 2000 and 2099. */
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Slice> slice(String word) {
        return Arrays.stream(Slice.values()).filter(slice -> slice.name().equals(word)).findFirst();
    }

    Shown with(@Nullable LocalDate day, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new Shown(day, first, last, unit, null, 0);
    }

    Shown under(@Nullable String other) {
        return new Shown(asOf, from, to, other, null, 0);
    }

    Shown opening(@Nullable Slice slice, int at) {
        return new Shown(asOf, from, to, unit, slice, at);
    }

    FigureQuery query(LocalDate today) {
        return new FigureQuery(asOf == null ? today : asOf, from, to, unit, GroupBy.NOTHING);
    }

    QueryParameters parameters() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "asOf", asOf);
        put(parts, "from", from);
        put(parts, "to", to);
        put(parts, "unit", unit);
        put(parts, "list", list);
        put(parts, "page", page == 0 ? null : page);
        return QueryParameters.simple(parts);
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    /** The address of a board that shows this. */
    String address(String path) {
        String query = parameters().getQueryString();
        return "/" + path + (query.isEmpty() ? "" : "?" + query);
    }
}
