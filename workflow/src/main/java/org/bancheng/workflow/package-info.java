/** Matters and what becomes of them: lanes, modes, deadlines, units, figures. */
@NullMarked
package org.bancheng.workflow;

import org.jspecify.annotations.NullMarked;
