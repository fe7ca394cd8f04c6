/** The running portal and a real browser, for tests that see what people see. */
@NullMarked
package org.bancheng.ui.testing;

import org.jspecify.annotations.NullMarked;
