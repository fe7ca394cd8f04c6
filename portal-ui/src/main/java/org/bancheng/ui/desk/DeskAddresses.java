package org.bancheng.ui.desk;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.handling.WorklistFilter;
import org.bancheng.workflow.handling.WorklistFilter.Sort;
import org.bancheng.workflow.handling.WorklistFilter.View;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterState;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the desk; a list's filter is part of its address, so that Back finds it again.
 */
public final class DeskAddresses {

    static final String LIST = "desk";
    static final String REGISTER = "desk/register";

    private DeskAddresses() {}

    /** The page of one matter. */
    public static String matter(String reference) {
        return "/desk/matters/" + reference;
    }

    /** The page of one card of matters with one cause. */
    static String cause(String id) {
        return "/desk/causes/" + id;
    }

    /** The list, narrowed to the filter. */
    public static String list(WorklistFilter filter) {
        return "/" + LIST + "?" + query(filter).getQueryString();
    }

    static QueryParameters query(WorklistFilter filter) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("view", filter.view().name());
        put(query, "q", filter.text());
        put(query, "state", filter.state());
        put(query, "mode", filter.route());
        put(query, "category", filter.category());
        if (filter.sort() != Sort.DUE) {
            query.put("sort", filter.sort().name());
        }
        return QueryParameters.simple(query);
    }

    /** The filter of an address; what it does not understand narrows nothing. */
    static WorklistFilter filter(QueryParameters query) {
        return new WorklistFilter(
                query.getSingleParameter("q").orElse(null),
                named(View.class, query, "view").orElse(View.OPEN),
                Lane.PETITION,
                named(MatterState.class, query, "state").orElse(null),
                named(HandlingMode.class, query, "mode").orElse(null),
                query.getSingleParameter("category").orElse(null),
                named(Sort.class, query, "sort").orElse(Sort.DUE));
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.put(name, value.toString());
        }
    }

    private static <E extends Enum<E>> Optional<E> named(
            Class<E> type, QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .flatMap(word ->
                        Arrays.stream(type.getEnumConstants())
                                .filter(value -> value.name().equals(word))
                                .findFirst());
    }
}
