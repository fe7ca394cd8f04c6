/**
 * Who is told what when something happens to a matter.
 *
 * <p>Decisions, 2026-11-22:
 *
 * <ul>
 *   <li>The table {@code template} is the table of event × audience: where it holds a text, that
 *       audience is told. Tips are the exception: what may be said about them stands in {@link
 *       org.bancheng.notification.notices.NoticeKey}, because it must not be edited by accident.
 *   <li>A line with a placeholder that has no value is left out. A text can therefore offer what
 *       not every matter has, and a step never fails for want of a word.
 *   <li>Staff are written to in working hours, residents at once.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.notification.notices;
