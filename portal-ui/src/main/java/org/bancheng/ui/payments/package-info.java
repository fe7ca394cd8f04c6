/** The screen of whoever pays rewards: a code and an amount, and nothing of any tip. */
@NullMarked
package org.bancheng.ui.payments;

import org.jspecify.annotations.NullMarked;
