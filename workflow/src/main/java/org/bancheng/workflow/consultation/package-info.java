/**
 * 会商办: several units answer one question while one of them leads. The lead leaves the route only
 * when every party has answered or was overruled with a reason.
 */
@NullMarked
package org.bancheng.workflow.consultation;

import org.jspecify.annotations.NullMarked;
