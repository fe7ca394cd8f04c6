package org.bancheng.workflow.matters;

/**
 * The six handling modes (六个办). A matter has one open route leg at a time and any number of overlay
 * legs; limits are policy rows.
 */
public enum HandlingMode {
    /** 马上办. */
    IMMEDIATE(true),
    /** 容缺办. */
    COMMITMENT(true),
    /** 会商办. */
    CONSULTATION(true),
    /** 提级办. */
    ESCALATION(true),
    /** 跟踪办. */
    TRACKING(false),
    /** 暖心办. */
    CARE(false);

    private final boolean route;

    HandlingMode(boolean route) {
        this.route = route;
    }

    /** Whether the mode is a route (one open at a time) rather than an overlay. */
    public boolean isRoute() {
        return route;
    }
}
