/**
 * The desk of the officers who read tips: the vault's door, the list, one tip and its steps.
 *
 * <p>Decisions, 2026-11-24:
 *
 * <ul>
 *   <li>The open vault hangs on the HTTP session as a value that is never written down, and closes
 *       when the session ends, at “lock”, and after 15 minutes without use.
 *   <li>An address never opens a tip: its page shows a cover until a button is pressed. Loading the
 *       page again within the hour is the same opening (times are kept to the hour).
 *   <li>Titles, addresses and notices of these screens say nothing of a tip but its reference.
 * </ul>
 */
@NullMarked
package org.bancheng.ui.vault;

import org.jspecify.annotations.NullMarked;
