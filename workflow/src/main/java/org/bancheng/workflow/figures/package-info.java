/**
 * Figures that cannot be flattered (design 6): counts read by SQL, every one with the list of
 * matters behind it.
 *
 * <p>Decided 2026-11-22. Figures are about petitions a person handled; tips never appear here,
 * sign-ups have figures of their own. Every matter of a set falls into exactly one {@link
 * org.bancheng.workflow.figures.Slice} of its fate, so that accepted = on time + late + open
 * overdue + open not due, always. A matter without a promise, one not accepted and one withdrawn in
 * time stand on lines of their own, in no numerator and no denominator. Judged is what the row says
 * today: a finish after T is not yet one at T, but a matter reopened after T has lost its earlier
 * finish for T too.
 */
@NullMarked
package org.bancheng.workflow.figures;

import org.jspecify.annotations.NullMarked;
