package org.bancheng.ui.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bancheng.ui.api.ApiRefused.Fault;
import org.bancheng.workflow.advice.Signal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the facts of a call for advice, and says of each that is wrong where it stands. */
@Component
class Questions {

    private static final int LONGEST = 16_384;
    private static final String SIGNALS = "#/signals";

    private final JsonMapper json;

    Questions(JsonMapper json) {
        this.json = json;
    }

    /**
     * The facts of {@code {"signals":[…]}}; {@link ApiRefused} when it is not that, or more than 16
     * KiB.
     */
    Set<Signal> signals(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new ApiRefused(ProblemType.TOO_LARGE, List.of());
        }
        JsonNode list = list(parsed(bytes));
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String pointer = SIGNALS + "/" + i;
            named(list.get(i))
                    .ifPresentOrElse(
                            signals::add, () -> faults.add(Fault.at(pointer, "api.error.signal")));
        }
        if (!faults.isEmpty()) {
            throw new ApiRefused(ProblemType.BAD_INPUT, faults);
        }
        return signals;
    }

    private JsonNode parsed(byte[] bytes) {
        try {
            JsonNode root = json.readTree(bytes);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException unreadable) {
            throw refused("#", "api.error.json");
        }
        throw refused("#", "api.error.json");
    }

    private static JsonNode list(JsonNode root) {
        JsonNode list = root.get("signals");
        if (list == null) {
            throw refused(SIGNALS, "api.error.missing");
        }
        if (!list.isArray()) {
            throw refused(SIGNALS, "api.error.list");
        }
        return list;
    }

    private static Optional<Signal> named(JsonNode node) {
        return Arrays.stream(Signal.values())
                .filter(signal -> node.isString() && signal.name().equals(node.stringValue()))
                .findFirst();
    }

    private static ApiRefused refused(String pointer, String key) {
        return new ApiRefused(ProblemType.BAD_INPUT, List.of(Fault.at(pointer, key)));
    }
}
