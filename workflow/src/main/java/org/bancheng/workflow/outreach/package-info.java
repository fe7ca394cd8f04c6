/** The lane of anti-drug events: sessions, seats taken under a lock, the line of those who wait. */
@NullMarked
package org.bancheng.workflow.outreach;

import org.jspecify.annotations.NullMarked;
