/** Regions and the unit tree, from the provincial bureau down to the window. */
@NullMarked
package org.bancheng.workflow.units;

import org.jspecify.annotations.NullMarked;
