package org.bancheng.workflow.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who does what until when.
 *
 * @param id 0 for a new one
 */
public record TaskLine(
        long id, String who, String what, LocalDate dueOn, @Nullable LocalDate doneOn) {}
