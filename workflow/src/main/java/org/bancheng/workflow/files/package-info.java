/**
 * Files of matters: taken in and given out as a stream, stored in sealed chunks of 1 MiB, never
 * whole in memory, readable only by who may read the matter.
 *
 * <p>2026-11: the kind is told from the content by a short table of our own. A detector library
 * names hundreds of formats of which a dozen are wanted, and without its parsers does not tell a
 * text document from a spreadsheet.
 */
@NullMarked
package org.bancheng.workflow.files;

import org.jspecify.annotations.NullMarked;
