package org.bancheng.ui.outreach.desk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.language.Language;
import org.bancheng.ui.outreach.EventWords;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.outreach.AttendanceSheet;
import org.bancheng.workflow.outreach.AttendanceSheet.Attendee;
import org.bancheng.workflow.outreach.EventRefused;
import org.bancheng.workflow.outreach.SeatState;
import org.bancheng.workflow.people.NotAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The sheet on paper, for a door without a screen: everybody with a seat, and the line. */
@Controller
class PrintedSheet {

    private final AttendanceSheet sheets;
    private final CurrentPerson person;
    private final Clock clock;

    PrintedSheet(AttendanceSheet sheets, CurrentPerson person, Clock clock) {
        this.sheets = sheets;
        this.person = person;
        this.clock = clock;
    }

    /** A line on paper; the number is masked, for paper gets lost. */
    record Line(
            int number,
            String name,
            String phone,
            int people,
            List<String> needs,
            String state,
            boolean waiting,
            boolean present) {}

    @GetMapping("/desk/outreach/sessions/{session:[0-9]{1,18}}/print")
    String print(@PathVariable long session, Model model, Locale locale) {
        try {
            var sheet = sheets.of(person.get(), session);
            var coming =
                    sheet.attendees().stream()
                            .filter(one ->
                                    one.state() != SeatState.CANCELLED
                                            && one.state() != SeatState.LAPSED)
                            .toList();
            model.addAttribute("lang", Language.of(locale).tag());
            model.addAttribute("event", sheet.event());
            model.addAttribute(
                    "when",
                    Dates.span(sheet.session().startsAt(), sheet.session().endsAt(), locale));
            model.addAttribute("printed", Dates.dateTime(clock.instant(), locale));
            model.addAttribute(
                    "lines",
                    IntStream.range(0, coming.size())
                            .mapToObj(i -> line(i + 1, coming.get(i)))
                            .toList());
            return "outreach/sheet";
        } catch (EventRefused | NotAllowed nothing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, nothing);
        }
    }

    private static Line line(int number, Attendee one) {
        return new Line(
                number,
                one.name(),
                AttendeeRow.masked(one.phone()),
                one.people(),
                one.needs().stream().sorted().map(EventWords::key).toList(),
                EventWords.key(one.state()),
                one.state() == SeatState.WAITING,
                one.state() == SeatState.ATTENDED);
    }
}
