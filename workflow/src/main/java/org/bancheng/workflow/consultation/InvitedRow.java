package org.bancheng.workflow.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A consultation somebody's unit is invited to, as a line of the worklist. */
public record InvitedRow(
        String reference,
        @Nullable String title,
        String leadUnit,
        LocalDate dueOn,
        boolean answered,
        boolean late) {}
