package org.bancheng.workflow.causes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A card in the list. */
public record CauseLine(
        long id,
        String title,
        CauseState state,
        String ownerUnit,
        @Nullable String owner,
        LocalDate dueOn,
        int workingDaysLeft,
        boolean overdue,
        int matters,
        Recurrence recurrence) {}
