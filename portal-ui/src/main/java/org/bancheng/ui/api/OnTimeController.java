package org.bancheng.ui.api;

import static org.bancheng.ui.api.ApiRefused.Fault;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.figures.FigureQuery;
import org.bancheng.workflow.figures.FigureSet;
import org.bancheng.workflow.figures.Figures;
import org.bancheng.workflow.figures.GroupBy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether promises are kept, as open data: petitions only, a group of fewer than 5 shows nothing.
 */
@RestController
class OnTimeController {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    private static final Map<String, GroupBy> GROUPS =
            Map.of(
                    "city", GroupBy.CITY,
                    "unitType", GroupBy.UNIT_TYPE,
                    "route", GroupBy.ROUTE,
                    "dueMonth", GroupBy.DUE_MONTH);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Figures figures;
    private final OnTimeCsv csv;
    private final Clock clock;

    OnTimeController(Figures figures, OnTimeCsv csv, Clock clock) {
        this.figures = figures;
        this.csv = csv;
        this.clock = clock;
    }

    /** The figures; groups only when asked for. */
    record Answer(LocalDate asOf, OnTimeRow all, Map<String, OnTimeRow> groups) {}

    @Operation(summary = "On-time and other figures at the end of a day, as JSON")
    @GetMapping(path = "/open-data/on-time.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer json(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String groupBy) {
        FigureSet set = figures.of(query(asOf, groupBy));
        return new Answer(set.query().asOf(), OnTimeRow.of(set.all()), groups(set));
    }

    @Operation(summary = "The same as CSV, UTF-8 with byte order mark")
    @GetMapping(path = "/open-data/on-time.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String groupBy) {
        FigureSet set = figures.of(query(asOf, groupBy));
        Map<String, OnTimeRow> rows = new LinkedHashMap<>();
        rows.put("all", OnTimeRow.of(set.all()));
        rows.putAll(groups(set));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"on-time-" + set.query().asOf() + ".csv\"")
                .body(csv.write(set.query().asOf(), rows));
    }

    private static Map<String, OnTimeRow> groups(FigureSet set) {
        Map<String, OnTimeRow> groups = new LinkedHashMap<>();
        if (set.query().groupBy() != GroupBy.NOTHING) {
            set.groups()
                    .forEach((key, tally) ->
                            groups.put(
                                    key,
                                    FigureSet.mayBePublished(tally)
                                            ? OnTimeRow.of(tally)
                                            : OnTimeRow.SUPPRESSED));
        }
        return groups;
    }

    private FigureQuery query(@Nullable String asOf, @Nullable String groupBy) {
        List<Fault> faults = new ArrayList<>();
        FigureQuery query = FigureQuery.at(date(asOf, faults)).by(group(groupBy, faults));
        if (!faults.isEmpty()) {
            throw new ApiRefused(ProblemType.BAD_INPUT, faults);
        }
        return query;
    }

    private LocalDate date(@Nullable String text, List<Fault> faults) {
        LocalDate today = Shanghai.dateOf(clock.instant());
        if (text == null || text.isEmpty()) {
            return today;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
                faults.add(
                        Fault.at(
                                "#/asOf",
                                "api.error.dateRange",
                                FIRST_DAY.toString(),
                                LAST_DAY.toString()));
            }
            return date;
        } catch (DateTimeException unreadable) {
            faults.add(Fault.at("#/asOf", "api.error.date"));
            return today;
        }
    }

    private static GroupBy group(@Nullable String word, List<Fault> faults) {
        if (word == null || word.isEmpty()) {
            return GroupBy.NOTHING;
        }
        GroupBy group = GROUPS.get(word);
        if (group == null) {
            faults.add(
                    Fault.at("#/groupBy", "api.error.choice", "city, unitType, route, dueMonth"));
            return GroupBy.NOTHING;
        }
        return group;
    }
}
