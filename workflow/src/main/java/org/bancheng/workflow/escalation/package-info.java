/**
 * 提级办: a matter that rose a level has a responsible leader, who takes it on within a working day,
 * instructs, and decides; without the decision it is not finished. It may be kept to its readers.
 */
@NullMarked
package org.bancheng.workflow.escalation;

import org.jspecify.annotations.NullMarked;
