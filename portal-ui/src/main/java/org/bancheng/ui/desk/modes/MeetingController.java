package org.bancheng.ui.desk.modes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.consultation.ConsultationDesk;
import org.bancheng.workflow.consultation.ConsultationSheet;
import org.bancheng.workflow.consultation.MeetingCalendar;
import org.bancheng.workflow.consultation.PartyDesk;
import org.bancheng.workflow.consultation.PartyFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The meeting as a calendar file, for the lead and for invited units. */
@RestController
class MeetingController {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final MatterFiles files;
    private final ConsultationDesk desk;
    private final PartyDesk parties;
    private final MeetingCalendar calendar;
    private final CurrentPerson person;
    private final MessageSource words;

    MeetingController(
            MatterFiles files,
            ConsultationDesk desk,
            PartyDesk parties,
            MeetingCalendar calendar,
            CurrentPerson person,
            MessageSource words) {
        this.files = files;
        this.desk = desk;
        this.parties = parties;
        this.calendar = calendar;
        this.person = person;
        this.words = words;
    }

    @GetMapping("/desk/matters/{reference}/consultation.ics")
    ResponseEntity<byte[]> lead(@PathVariable String reference, Locale locale) {
        return answer(files.find(person.get(), reference).flatMap(desk::find), locale);
    }

    @GetMapping("/desk/consultations/{reference}/meeting.ics")
    ResponseEntity<byte[]> party(@PathVariable String reference, Locale locale) {
        return answer(parties.find(person.get(), reference).map(PartyFile::sheet), locale);
    }

    private ResponseEntity<byte[]> answer(Optional<ConsultationSheet> found, Locale locale) {
        return found.flatMap(sheet -> calendar.of(sheet, summary(sheet, locale)))
                .map(text ->
                        ResponseEntity.ok()
                                .contentType(CALENDAR)
                                .cacheControl(CacheControl.noStore())
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        ContentDisposition.attachment()
                                                .filename("consultation.ics")
                                                .build()
                                                .toString())
                                .body(text.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String summary(ConsultationSheet sheet, Locale locale) {
        return words.getMessage("consultation.calendar", new Object[] {sheet.reference()}, locale);
    }
}
