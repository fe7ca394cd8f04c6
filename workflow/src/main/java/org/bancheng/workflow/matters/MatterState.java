package org.bancheng.workflow.matters;

/** The life of a matter (design 3). */
public enum MatterState {
    /** 已提交. */
    FILED,
    /** 已受理. */
    ACCEPTED,
    /** 办理中. */
    IN_HANDLING,
    /** 待补充: the clock stands still. */
    WAITING_FOR_RESIDENT,
    /** 已办结, with a result; can be reopened. */
    FINISHED,
    /** 归档: the window to reopen is over. */
    SETTLED,
    /** 重新办理, on the first clock. */
    REOPENED,
    /** 不予受理. */
    NOT_ACCEPTED,
    /** 已并案: goes on by itself only when the other matter is withdrawn. */
    MERGED,
    /** 已撤回. */
    WITHDRAWN;

    /** Whether somebody still owes the resident something. */
    public boolean isOpen() {
        return switch (this) {
            case FILED, ACCEPTED, IN_HANDLING, WAITING_FOR_RESIDENT, REOPENED -> true;
            case FINISHED, SETTLED, NOT_ACCEPTED, MERGED, WITHDRAWN -> false;
        };
    }

    /** Whether the life of a matter knows the way from this state to the next. */
    public boolean mayBecome(MatterState next) {
        return switch (next) {
            case FILED -> false;
            case ACCEPTED -> this == FILED || this == MERGED;
            case NOT_ACCEPTED -> // but for filed ones: what was a drug clue and is sealed over
                    isOpen() || this == FINISHED || this == SETTLED;
            case IN_HANDLING ->
                    this == ACCEPTED || this == WAITING_FOR_RESIDENT || this == REOPENED;
            case WAITING_FOR_RESIDENT ->
                    this == ACCEPTED || this == IN_HANDLING || this == REOPENED;
            case FINISHED -> this == ACCEPTED || this == IN_HANDLING || this == REOPENED;
            case SETTLED -> this == FINISHED;
            case REOPENED -> this == FINISHED || this == SETTLED;
            case MERGED, WITHDRAWN -> isOpen();
        };
    }
}
