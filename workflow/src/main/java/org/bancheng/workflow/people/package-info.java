/** Staff, their roles, and what a role may do. */
@NullMarked
package org.bancheng.workflow.people;

import org.jspecify.annotations.NullMarked;
