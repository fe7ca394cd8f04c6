package org.bancheng.workflow.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.RowId;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the rows of a consultation: the question, its parties, who does what. */
@Component
class Asking {

    private final Invitability invitability;
    private final OneTimeLinks links;
    private final ConsultationDates dates;
    private final ConsultationSheets sheets;

    Asking(
            Invitability invitability,
            OneTimeLinks links,
            ConsultationDates dates,
            ConsultationSheets sheets) {
        this.invitability = invitability;
        this.links = links;
        this.dates = dates;
        this.sheets = sheets;
    }

    Consultation open(Matter matter, Person by, @Nullable String question, Instant at) {
        Consultation round = Consultation.opened(matter.id(), by.id(), at);
        String asked = Texts.bounded(question == null ? "" : question, ConsultationDesk.LONGEST);
        round.question = sheets.seal("consultation", "question", round.id, asked);
        return round;
    }

    /** The one-time link of somebody outside, by name; nothing for a unit. */
    Map<String, String> ask(Consultation round, Matter matter, Guest guest, LocalDate today) {
        invitability.require(matter, guest, dates.terms(matter, today));
        long party = RowId.random();
        String outside = guest.outside();
        byte[] name =
                outside == null || guest.unitCode() != null
                        ? null
                        : sheets.seal("consultation_party", "name", party, outside);
        Instant call = dates.firstCall(guest.dueOn());
        round.invite(Party.asked(party, guest.unitCode(), name, today, guest.dueOn(), call));
        if (name == null || outside == null) {
            return Map.of();
        }
        OneTimeLinks.Link link = links.issue();
        round.link(party, link.hash(), dates.linkExpires(matter, today));
        return Map.of(outside, link.token());
    }

    Set<Task> split(List<TaskLine> lines, Instant at) {
        Set<Task> tasks = new LinkedHashSet<>();
        for (TaskLine line : lines) {
            long task = RowId.ordered(at);
            String who = Texts.bounded(line.who(), Guest.LONGEST_NAME);
            String what = Texts.bounded(line.what(), 500);
            tasks.add(
                    new Task(
                            task,
                            tasks.size(),
                            sheets.seal("consultation_task", "who", task, who),
                            sheets.seal("consultation_task", "what", task, what),
                            line.dueOn(),
                            line.doneOn()));
        }
        return tasks;
    }
}
