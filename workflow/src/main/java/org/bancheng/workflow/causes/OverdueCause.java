package org.bancheng.workflow.causes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A card whose deadline has passed without an announced fix. */
public record OverdueCause(
        long id,
        String title,
        LocalDate dueOn,
        String ownerUnit,
        String ownerUnitName,
        @Nullable Long ownerId,
        @Nullable String owner) {}
