/**
 * 督办看板: what needs a leader, on one screen. A part of it is one {@link
 * org.bancheng.workflow.board.BoardSection}; adding one is adding one class, and its words.
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.workflow.board;
