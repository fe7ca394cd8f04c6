package org.bancheng.workflow.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** Who does what until when; both sealed. */
@Table("consultation_task")
@SuppressWarnings("ArrayRecordComponent") // columns of bytes; never compared as values
record Task(
        @Column("task") long id,
        int ordinal,
        byte[] who,
        byte[] what,
        LocalDate dueOn,
        @Nullable LocalDate doneOn) {

    Task done(LocalDate on) {
        return new Task(id, ordinal, who, what, dueOn, on);
    }
}
