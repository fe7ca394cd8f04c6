package org.bancheng.workflow.escalation;

/** 责任领导, or somebody who could be it. */
public record ResponsibleLeader(long id, String name, String unitCode, String unitName) {}
