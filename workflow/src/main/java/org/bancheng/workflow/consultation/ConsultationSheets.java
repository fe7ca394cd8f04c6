package org.bancheng.workflow.consultation;

import java.time.LocalDate;
import java.util.Comparator;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.workflow.consultation.ConsultationSheet.PartyLine;
import org.bancheng.workflow.deadlines.Shanghai;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a stored consultation for those who may read it, and seals what goes into one. */
@Component
class ConsultationSheets {

    private final ConsultationDates dates;
    private final FieldCrypto crypto;
    private final UnitTree units;
    private final StepTime time;

    ConsultationSheets(ConsultationDates dates, FieldCrypto crypto, UnitTree units, StepTime time) {
        this.dates = dates;
        this.crypto = crypto;
        this.units = units;
        this.time = time;
    }

    ConsultationSheet of(Consultation round, Matter matter) {
        LocalDate today = Shanghai.dateOf(time.now(matter.lane()));
        String question = open("consultation", "question", round.id, round.question);
        return new ConsultationSheet(
                round.id,
                round.open,
                matter.origin().reference(),
                matter.origin().title(),
                unitName(matter.custody().unitCode()),
                question == null ? "" : question,
                round.openedAt,
                dates.meetBy(matter, round.openedOn),
                round.meetingAt,
                round.meetingUntil,
                open("consultation", "meeting_place", round.id, round.meetingPlace),
                open("consultation", "minutes", round.id, round.minutes),
                round.parties.stream()
                        .sorted(Comparator.comparing(Party::dueOn).thenComparing(Party::id))
                        .map(party -> line(party, today))
                        .toList(),
                round.tasks.stream()
                        .sorted(Comparator.comparing(Task::ordinal))
                        .map(this::line)
                        .toList());
    }

    byte[] seal(String table, String column, long id, String text) {
        return crypto.seal(new RowIdentity(table, column, id), text);
    }

    String name(Party party) {
        String unit = party.unitCode();
        String outside = open("consultation_party", "name", party.id(), party.name());
        return unit != null ? unitName(unit) : outside == null ? "" : outside;
    }

    private PartyLine line(Party party, LocalDate today) {
        LocalDate answered = party.answeredOn();
        boolean late =
                answered == null
                        ? party.isAsked() && party.dueOn().isBefore(today)
                        : party.dueOn().isBefore(answered);
        return new PartyLine(
                party.id(),
                party.unitCode(),
                name(party),
                party.dueOn(),
                party.state(),
                late,
                party.chased(),
                party.opinion(),
                open("consultation_party", "words", party.id(), party.words()),
                open("consultation_party", "answered_by", party.id(), party.answeredBy()),
                party.answeredAt(),
                open("consultation_party", "reason", party.id(), party.reason()),
                party.tokenExpires());
    }

    private TaskLine line(Task task) {
        return new TaskLine(
                task.id(),
                String.valueOf(open("consultation_task", "who", task.id(), task.who())),
                String.valueOf(open("consultation_task", "what", task.id(), task.what())),
                task.dueOn(),
                task.doneOn());
    }

    private @Nullable String open(String table, String column, long id, byte @Nullable [] sealed) {
        return sealed == null ? null : crypto.openText(new RowIdentity(table, column, id), sealed);
    }

    private String unitName(String code) {
        return units.find(code).map(Unit::name).orElse(code);
    }
}
