package org.bancheng.workflow.tips;

import java.time.Instant;

/**
 * The vault is put in order for the night. Published within a transaction: whoever keeps letters
 * about tips forgets the old ones, for they hold addresses of senders.
 *
 * @param lettersBefore letters that were settled before then are done with
 */
public record VaultNight(Instant lettersBefore) {}
