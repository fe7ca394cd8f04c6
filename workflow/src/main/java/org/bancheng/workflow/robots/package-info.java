/** Remembers which solved puzzles were used, for all nodes, until they would be too old anyway. */
@NullMarked
package org.bancheng.workflow.robots;

import org.jspecify.annotations.NullMarked;
