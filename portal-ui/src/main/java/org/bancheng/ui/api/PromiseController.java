package org.bancheng.ui.api;

import static org.bancheng.workflow.deadlines.WorkingCalendar.FIRST_DAY;
import static org.bancheng.workflow.deadlines.WorkingCalendar.LAST_DAY_0;
import static org.bancheng.workflow.deadlines.WorkingCalendar.MAX_WORKING_DAYS;

import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bancheng.ui.api.ApiRefused.Fault;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.CountedDay;
import org.bancheng.workflow.deadlines.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By when somebody who files on a day is answered, and how that is counted. */
@RestController
class PromiseController {

    private static final String FILED_ON = "#/filedOn";
    private static final String WORKING_DAYS = "#/workingDays";

    private final Calendars calendars;

    PromiseController(Calendars calendars) {
        this.calendars = calendars;
    }

    @Operation(
            summary = "The promised date for a filing day and a limit, with the count day by day")
    @GetMapping(path = "/api/v1/promise", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer promise(
            @RequestParam(required = false) @Nullable String filedOn,
            @RequestParam(required = false) @Nullable String workingDays) {
        List<Fault> faults = new ArrayList<>();
        LocalDate day0 = date(filedOn, faults);
        int n = number(workingDays, faults);
        if (!faults.isEmpty()) {
            throw new ApiRefused(ProblemType.BAD_INPUT, faults);
        }
        return Answer.of(calendars.current().promise(day0, n));
    }

    private static LocalDate date(@Nullable String text, List<Fault> faults) {
        if (text == null || text.isEmpty()) {
            faults.add(Fault.at(FILED_ON, "api.error.missing"));
            return FIRST_DAY;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY_0)) {
                faults.add(
                        Fault.at(
                                FILED_ON,
                                "api.error.dateRange",
                                FIRST_DAY.toString(),
                                LAST_DAY_0.toString()));
            }
            return date;
        } catch (DateTimeException unreadable) {
            faults.add(Fault.at(FILED_ON, "api.error.date"));
            return FIRST_DAY;
        }
    }

    private static int number(@Nullable String text, List<Fault> faults) {
        if (text == null || text.isEmpty()) {
            faults.add(Fault.at(WORKING_DAYS, "api.error.missing"));
            return 1;
        }
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > MAX_WORKING_DAYS) {
            faults.add(
                    Fault.at(
                            WORKING_DAYS,
                            "api.error.workingDays",
                            String.valueOf(MAX_WORKING_DAYS)));
        }
        return number;
    }

    record Answer(LocalDate dueOn, boolean provisional, String calendar, List<Day> days) {

        static Answer of(Promise promise) {
            return new Answer(
                    promise.dueOn(),
                    promise.provisional(),
                    promise.calendar(),
                    promise.days().stream().map(Day::of).toList());
        }
    }

    record Day(LocalDate date, boolean working, int count, @Nullable String note) {

        static Day of(CountedDay day) {
            return new Day(day.date(), day.working(), day.count(), day.note());
        }
    }
}
