package org.bancheng.notification.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bancheng.notification.outbox.Audience;
import org.bancheng.workflow.absences.StandIns;
import org.bancheng.workflow.handling.Recusals;
import org.bancheng.workflow.matters.Contact;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffDirectory;
import org.bancheng.workflow.people.StaffDirectory.Addressee;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/**
 * Who an audience is for one event; never anybody of the unit the matter is about, nor who is kept
 * out of it.
 */
@Component
class Recipients {

    private final StaffDirectory directory;
    private final Recusals recusals;
    private final StandIns standIns;
    private final UnitTree units;

    Recipients(StaffDirectory directory, Recusals recusals, StandIns standIns, UnitTree units) {
        this.directory = directory;
        this.recusals = recusals;
        this.standIns = standIns;
        this.units = units;
    }

    List<Contact> of(Audience audience, MatterEvent event) {
        return switch (audience) {
            case RESIDENT -> event.contact() == null ? List.of() : List.of(event.contact());
            case CLERK -> contacts(readers(event, clerks(event)));
            case LEADER -> contacts(readers(event, leaders(event)));
        };
    }

    /** Who of those may read the matter; all of them, unless it is restricted (限定查看). */
    private List<Addressee> readers(MatterEvent event, List<Addressee> told) {
        boolean unnamed =
                event.kind() == MatterEvent.Kind.ESCALATION_LATE; // says that, and no more
        if (unnamed || !event.facts().containsKey("restricted")) {
            return told;
        }
        Set<Long> readers = directory.readers(event.matter());
        return told.stream().filter(one -> readers.contains(one.staffId())).toList();
    }

    /** Whoever it was given to; else those of the unit who can take it up. */
    private List<Addressee> clerks(MatterEvent event) {
        String duty = event.facts().get("duty");
        if (duty != null) { // whoever is on duty, and nobody instead
            return Arrays.stream(duty.split(","))
                    .flatMap(staff ->
                            directory.find(Long.parseLong(staff), event.aboutUnit()).stream())
                    .toList();
        }
        Long assignee = event.assigneeId();
        Optional<Addressee> named =
                assignee == null
                        ? Optional.empty()
                        : directory
                                .find(assignee, event.aboutUnit())
                                .filter(one -> !notOut(List.of(one), event).isEmpty());
        if (named.isPresent()) {
            return withDeputy(named.get(), event);
        }
        return switch (event.lane()) {
            case TIP -> at(event.unitCode(), event, Role.TIP_OFFICER);
            case SIGNUP -> at(event.unitCode(), event, Role.OUTREACH_MANAGER);
            case PETITION -> {
                List<Addressee> able =
                        at(event.unitCode(), event, Role.TRIAGE_OFFICER, Role.HANDLER);
                yield able.isEmpty() ? at(event.unitCode(), event, Role.WINDOW_CLERK) : able;
            }
        };
    }

    /** Whoever stands in for somebody away is told as well; tips have no deputies. */
    private List<Addressee> withDeputy(Addressee named, MatterEvent event) {
        Optional<Addressee> deputy =
                event.lane() == Lane.TIP
                        ? Optional.empty()
                        : standIns.of(event.matter(), named.staffId())
                                .flatMap(one -> directory.find(one.id(), event.aboutUnit()));
        return deputy.map(one -> List.of(named, one)).orElse(List.of(named));
    }

    /**
     * The leaders of the unit (that is asked for a signature, if one is), or of the nearest one
     * above that has any; of a tip, the officers above, who may read it.
     */
    private List<Addressee> leaders(MatterEvent event) {
        String named = event.facts().get("leader");
        if (named != null) { // 责任领导, and nobody instead, unless that one is kept out by now
            List<Addressee> responsible =
                    notOut(
                            directory.find(Long.parseLong(named), event.aboutUnit()).stream()
                                    .toList(),
                            event);
            if (!responsible.isEmpty()) {
                return responsible;
            }
        }
        boolean tip = event.lane() == Lane.TIP;
        String from = event.facts().getOrDefault("signer", event.unitCode());
        return units.upwards(from).stream()
                .skip(tip ? 1 : 0)
                .map(unit -> at(unit, event, tip ? Role.TIP_OFFICER : Role.LEADER))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Addressee> at(String unit, MatterEvent event, Role... roles) {
        return notOut(directory.at(unit, Set.of(roles), event.aboutUnit()), event);
    }

    private List<Addressee> notOut(List<Addressee> found, MatterEvent event) {
        if (found.isEmpty()) {
            return found;
        }
        Set<Long> out = recusals.of(event.matter());
        return found.stream().filter(one -> !out.contains(one.staffId())).toList();
    }

    private static List<Contact> contacts(List<Addressee> staff) {
        return staff.stream().map(one -> new Contact(one.email(), one.language())).toList();
    }
}
