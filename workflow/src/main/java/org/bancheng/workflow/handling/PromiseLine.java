package org.bancheng.workflow.handling;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date the resident was told.
 *
 * @param cause FILED, ACCEPTED (a longer mode), PAUSE, CALENDAR (a year published or corrected)
 */
public record PromiseLine(
        LocalDate promisedOn, String cause, @Nullable String reason, Instant toldAt) {}
