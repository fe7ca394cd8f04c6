/**
 * 容缺办 as a contract of two sides: what may be missing and until when, what the office does
 * meanwhile, and the end both agreed to if a paper stays away. The office's date never moves for
 * it.
 */
@NullMarked
package org.bancheng.workflow.commitment;

import org.jspecify.annotations.NullMarked;
