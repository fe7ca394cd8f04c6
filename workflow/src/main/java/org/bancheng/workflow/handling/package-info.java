/** The steps that staff, residents and the deadline watch take with a matter, whatever its lane. */
@NullMarked
package org.bancheng.workflow.handling;

import org.jspecify.annotations.NullMarked;
