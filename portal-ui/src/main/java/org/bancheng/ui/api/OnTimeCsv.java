package org.bancheng.ui.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the JSON as RFC 4180 text with a byte order mark, which spreadsheets want. */
@Component
class OnTimeCsv {

    private final JsonMapper json;

    OnTimeCsv(JsonMapper json) {
        this.json = json;
    }

    /** Keys and values hold no comma, quotation mark or line break, so nothing is quoted. */
    byte[] write(LocalDate asOf, Map<String, OnTimeRow> rows) {
        StringBuilder text = new StringBuilder("\uFEFFasOf,group,");
        text.append(String.join(",", cells(OnTimeRow.SUPPRESSED).keySet())).append("\r\n");
        rows.forEach((key, row) ->
                text.append(asOf)
                        .append(',')
                        .append(key)
                        .append(',')
                        .append(
                                cells(row).values().stream()
                                        .map(value -> Objects.toString(value, ""))
                                        .collect(Collectors.joining(",")))
                        .append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> cells(OnTimeRow row) {
        return json.convertValue(row, new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}
