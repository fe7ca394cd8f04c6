/**
 * 马上办: what was done at once stands on record, with its proof or a listed reason why there is none,
 * before the route is left as done.
 */
@NullMarked
package org.bancheng.workflow.immediate;

import org.jspecify.annotations.NullMarked;
