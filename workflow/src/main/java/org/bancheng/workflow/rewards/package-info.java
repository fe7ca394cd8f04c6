/**
 * 举报奖励, the side that pays (features N10): an amount under a payment code. Nothing here leads to a
 * tip; the code comes from the receipt code, which the database does not know.
 */
@NullMarked
package org.bancheng.workflow.rewards;

import org.jspecify.annotations.NullMarked;
