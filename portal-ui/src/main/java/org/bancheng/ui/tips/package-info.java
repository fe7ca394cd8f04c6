/**
 * Drug clues on the screen and on plain pages: the form and its receipt.
 *
 * <p>Decisions, 2026-11-22:
 *
 * <ul>
 *   <li>What a sender types lives in the screen and nowhere else: no draft in the session, no page
 *       in the address, no entry in the browser's history that "leave quickly" would leave behind.
 *       A reload starts afresh.
 *   <li>The form begins and ends with a fresh HTTP session ({@code FreshSession}), so that nothing
 *       ties it to what the same browser did before or does next.
 *   <li>An officer's open vault is held by the session of the screens, in memory, and closes after
 *       15 minutes without use.
 * </ul>
 */
@NullMarked
package org.bancheng.ui.tips;

import org.jspecify.annotations.NullMarked;
