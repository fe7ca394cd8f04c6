package org.bancheng.workflow.causes;

/**
 * Cards that are not closed, for the leader's board.
 *
 * @param overdue of these, past their deadline without an announced fix
 */
public record CauseFigures(int open, int overdue) {}
