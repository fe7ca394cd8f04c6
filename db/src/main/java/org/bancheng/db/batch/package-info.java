/**
 * Many rows in few statements. Code that handles one thing writes and reads here row by row; when
 * somebody handles many alike in one {@link org.bancheng.db.batch.Batch}, the same code costs a
 * constant number of statements.
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.db.batch;
