package org.bancheng.workflow.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a stored escalation for those who may read its matter. */
@Component
class EscalationSheets {

    private final EscalationWords words;
    private final Readers readers;
    private final UnitTree units;
    private final JdbcClient jdbc;

    EscalationSheets(EscalationWords words, Readers readers, UnitTree units, JdbcClient jdbc) {
        this.words = words;
        this.readers = readers;
        this.units = units;
        this.jdbc = jdbc;
    }

    EscalationSheet of(Escalation escalation, Matter matter, Person reader) {
        return new EscalationSheet(
                escalation.state,
                unitName(escalation.fromUnit),
                unitName(escalation.toUnit),
                staffName(escalation.raisedBy),
                escalation.raisedAt,
                words.openReason(escalation),
                staffName(escalation.leaderId),
                escalation.acceptBy,
                escalation.acceptedAt,
                escalation.decidedAt,
                escalation.lateAt != null,
                Objects.equals(escalation.leaderId, reader.id()),
                matter.isRestricted(),
                matter.isRestricted() ? readers.of(matter.id()) : List.of(),
                words.of(escalation));
    }

    /** The new leader reads what the old one read alone; the old one does no longer. */
    void follow(Matter matter, @Nullable Long before, long leader, Instant at) {
        if (matter.isRestricted()) {
            readers.add(matter.id(), leader, at);
            if (before != null) {
                readers.remove(matter.id(), before);
            }
        }
    }

    String unitName(String code) {
        return units.find(code).map(Unit::name).orElse(code);
    }

    private @Nullable String staffName(@Nullable Long staff) {
        return staff == null
                ? null
                : jdbc.sql("SELECT display_name FROM staff WHERE id = ?")
                        .param(staff)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }
}
