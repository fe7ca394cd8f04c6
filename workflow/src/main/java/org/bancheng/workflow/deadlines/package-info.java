/**
 * Working days, policies and the promise that follows from them; everything here is a value or
 * reads reference data.
 */
@NullMarked
package org.bancheng.workflow.deadlines;

import org.jspecify.annotations.NullMarked;
