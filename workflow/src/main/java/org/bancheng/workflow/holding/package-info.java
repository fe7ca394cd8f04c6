/**
 * Who has the ball: every second of a matter belongs to exactly one of rest days, a third party,
 * the resident, another unit, this unit (design 5).
 */
@NullMarked
package org.bancheng.workflow.holding;

import org.jspecify.annotations.NullMarked;
