/**
 * 移入线索库: a drug clue that was filed as a petition by mistake. It is sealed for the officers who
 * read tips, and erased where it was, in one step.
 */
@NullMarked
package org.bancheng.workflow.sealing;

import org.jspecify.annotations.NullMarked;
