package org.bancheng.workflow.absences;

/** Why somebody is away; shown to themselves and their leaders only. */
public enum AbsenceKind {
    /** 休假. */
    LEAVE,
    /** 病假. */
    SICK,
    /** 培训. */
    TRAINING,
    /** 出差或专班. */
    DUTY,
    OTHER
}
