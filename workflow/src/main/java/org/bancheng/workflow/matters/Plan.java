package org.bancheng.workflow.matters;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ordered list of modes still to come: routes one after another, overlays beside them.
 *
 * @param modes without repeats, in the order of handling
 */
public record Plan(List<HandlingMode> modes) {

    public static final Plan NOTHING = new Plan(List.of());

    public Plan {
        modes = List.copyOf(new LinkedHashSet<>(modes));
    }

    static Plan parse(String stored) {
        return stored.isEmpty()
                ? NOTHING
                : new Plan(Arrays.stream(stored.split(",")).map(HandlingMode::valueOf).toList());
    }

    String stored() {
        return modes.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    public Optional<HandlingMode> firstRoute() {
        return modes.stream().filter(HandlingMode::isRoute).findFirst();
    }

    public List<HandlingMode> overlays() {
        return modes.stream().filter(mode -> !mode.isRoute()).toList();
    }

    public Plan without(HandlingMode mode) {
        return new Plan(modes.stream().filter(m -> m != mode).toList());
    }
}
