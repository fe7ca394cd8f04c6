package org.bancheng.workflow.units;

/** A unit was created or changed; a move changes the path of everything below it. */
public record UnitChanged(String code) {}
