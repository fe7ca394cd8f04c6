package org.bancheng.ui.outreach;

import org.bancheng.workflow.outreach.EventKind;
import org.bancheng.workflow.outreach.EventState;
import org.bancheng.workflow.outreach.Need;
import org.bancheng.workflow.outreach.SeatState;

/** The keys of the names that events use. */
final class EventWords {

    private EventWords() {}

    static String key(EventKind kind) {
        return "outreach.kind." + kind.name();
    }

    static String key(EventState state) {
        return "outreach.state." + state.name();
    }

    static String key(SeatState state) {
        return "outreach.seat." + state.name();
    }

    static String key(Need need) {
        return "outreach.need." + need.name();
    }
}
