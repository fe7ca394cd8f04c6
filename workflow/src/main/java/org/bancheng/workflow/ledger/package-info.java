/**
 * Ledgers (台账) that offices kept before: CSV or XLSX lines become historical matters, all or
 * nothing.
 *
 * <p>Decided 2026-11-22. A line's own reference becomes the matter's. An empty 原办结期限 or 现办结期限 means
 * the date never moved and is the other one; both empty is a matter without a promise. A category
 * the portal does not know becomes OTHER with a warning, because offices name them freely. A unit
 * name that does not belong to the code is a warning: the code counts. The journal keeps the digest
 * of the line as it stood in the file.
 */
@NullMarked
package org.bancheng.workflow.ledger;

import org.jspecify.annotations.NullMarked;
