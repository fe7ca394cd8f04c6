/**
 * Messages are rows written in the transaction of the step that caused them; a sweep sends them.
 *
 * <p>Decisions, 2026-11-22:
 *
 * <ul>
 *   <li>At least once: a claim is a lease in {@code next_attempt_at}; whoever dies in between lets
 *       it run out, and the next attempt carries the same Message-ID. The lease is also the fence:
 *       an outcome is written only by whoever still holds it.
 *   <li>Recipient, subject and body are sealed, the dedupe key is a keyed hash, and the delivery
 *       record keeps codes without a server's words: none of it tells an address.
 *   <li>Ids are random, so that they tell no order. Rows of tips name no matter and keep whole
 *       hours; a second attempt at one therefore waits for the next hour.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.notification.outbox;
