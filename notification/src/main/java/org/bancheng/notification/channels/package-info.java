/**
 * The ways to reach a person; today one, mail over SMTP.
 *
 * <p>Decision, 2026-11-22: a server that cannot be reached is no attempt at a message. The whole
 * outbox waits for it and uses nothing up, so that an outage of days loses no mail; only an answer
 * to a message, or a line lost in the middle of one, counts.
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.notification.channels;
