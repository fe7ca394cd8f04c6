package org.bancheng.ui.outreach;

import org.bancheng.workflow.outreach.EventKind;
import org.bancheng.workflow.outreach.EventState;
import org.bancheng.workflow.outreach.Need;
import org.bancheng.workflow.outreach.SeatState;

/** The keys of the names that events use. */
public final class EventWords {

    private EventWords() {}

    public static String key(EventKind kind) {
        return "outreach.kind." + kind.name();
    }

    public static String key(EventState state) {
        return "outreach.state." + state.name();
    }

    public static String key(SeatState state) {
        return "outreach.seat." + state.name();
    }

    public static String key(Need need) {
        return "outreach.need." + need.name();
    }
}
