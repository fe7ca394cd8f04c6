/**
 * 两清: twice a working day nothing that came in by then waits for a first hand (domain 7, the
 * windows' “queue cleared twice daily”). Petitions only.
 */
@NullMarked
package org.bancheng.workflow.queue;

import org.jspecify.annotations.NullMarked;
