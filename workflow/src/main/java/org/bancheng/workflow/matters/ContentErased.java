package org.bancheng.workflow.matters;

import java.time.Instant;

/**
 * Everything that was written in a matter is erased. Published inside the step's transaction:
 * whoever keeps a copy erases it with the rest.
 *
 * @param reference by which lists of several matters named it
 * @param filedAt nothing older can know of it
 */
public record ContentErased(MatterId matter, String reference, Instant filedAt) {}
