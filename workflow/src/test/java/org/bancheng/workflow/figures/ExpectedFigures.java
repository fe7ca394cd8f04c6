package org.bancheng.workflow.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of a shared ledger, computed apart from the product. */
record ExpectedFigures(JsonNode json) {

    static ExpectedFigures of(String ledger) {
        String file = "/ledger/" + ledger + ".expected.json";
        try (InputStream text =
                Objects.requireNonNull(ExpectedFigures.class.getResourceAsStream(file))) {
            return new ExpectedFigures(JsonMapper.shared().readTree(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalDate asOf() {
        return LocalDate.parse(json.get("asOf").asString());
    }

    Map<String, String> all() {
        return values(json.get("all"));
    }

    Map<String, Map<String, String>> groups(String by) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        json.get(by)
                .properties()
                .forEach(group -> groups.put(group.getKey(), values(group.getValue())));
        return groups;
    }

    private static Map<String, String> values(JsonNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.properties().forEach(value -> values.put(value.getKey(), value.getValue().asString()));
        return values;
    }

    /** What the product says, under the names the files use. */
    static Map<String, @Nullable String> said(Tally tally) {
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("accepted", Long.toString(tally.count(Slice.ACCEPTED)));
        said.put("finished", Long.toString(tally.count(Slice.FINISHED)));
        said.put("finishedOnTime", Long.toString(tally.count(Slice.ON_TIME)));
        said.put("finishedLate", Long.toString(tally.count(Slice.LATE)));
        said.put("openOverdue", Long.toString(tally.count(Slice.OVERDUE)));
        said.put("openNotDue", Long.toString(tally.count(Slice.NOT_DUE)));
        said.put("rated", Long.toString(tally.count(Slice.RATED)));
        for (Figure figure : Figure.values()) {
            if (figure != Figure.HELD_RATE) {
                said.put(figure.word(), figure.value(tally));
            }
        }
        return said;
    }
}
