package org.bancheng.workflow.handling;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bancheng.workflow.matters.Contact;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.LaneContacts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house, inside the step's transaction, what happened to a matter. */
@Component
public class Announcer {

    private final ApplicationEventPublisher events;
    private final Map<Lane, LaneContacts> contacts = new EnumMap<>(Lane.class);

    Announcer(ApplicationEventPublisher events, List<LaneContacts> lanes) {
        this.events = events;
        lanes.forEach(lane -> contacts.put(lane.lane(), lane));
    }

    /** With the resident's address, if the lane has one. */
    public void tell(MatterEvent.Kind kind, Matter matter, Instant at, Map<String, String> facts) {
        LaneContacts lane = contacts.get(matter.lane());
        Contact contact = lane == null ? null : lane.contactOf(matter.id()).orElse(null);
        tell(kind, matter, contact, at, facts);
    }

    /** Tells the staff of a unit that is asked about the matter, and nobody else. */
    public void tellUnit(
            MatterEvent.Kind kind,
            Matter matter,
            String unit,
            Instant at,
            Map<String, String> facts) {
        boolean holder = unit.equals(matter.custody().unitCode());
        events.publishEvent(
                new MatterEvent(
                        kind,
                        matter.id(),
                        matter.journalSeq(),
                        matter.lane(),
                        matter.origin().reference(),
                        matter.origin().title(),
                        unit,
                        matter.origin().subjectUnitCode(),
                        holder ? matter.custody().assigneeId() : null,
                        matter.promised().current(),
                        null,
                        told(matter, facts),
                        at));
    }

    /** With an address the caller has at hand. */
    public void tell(
            MatterEvent.Kind kind,
            Matter matter,
            @Nullable Contact contact,
            Instant at,
            Map<String, String> facts) {
        events.publishEvent(
                new MatterEvent(
                        kind,
                        matter.id(),
                        matter.journalSeq(),
                        matter.lane(),
                        matter.origin().reference(),
                        matter.origin().title(),
                        matter.custody().unitCode(),
                        matter.origin().subjectUnitCode(),
                        matter.custody().assigneeId(),
                        matter.promised().current(),
                        contact,
                        told(matter, facts),
                        at));
    }

    /** Staff are told of a restricted matter (限定查看) only as far as they may read it. */
    private static Map<String, String> told(Matter matter, Map<String, String> facts) {
        if (!matter.isRestricted()) {
            return facts;
        }
        Map<String, String> more = new HashMap<>(facts);
        more.put("restricted", "true");
        return more;
    }
}
