package org.bancheng.workflow.tips;

/**
 * A colleague who waits to be let in.
 *
 * @param tips how many tips the asking officer can open and this one cannot
 */
public record WaitingOfficer(long staffId, String name, int tips) {}
