package org.bancheng.notification.causes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bancheng.notification.notices.Site;
import org.bancheng.notification.notices.Template;
import org.bancheng.notification.notices.Templates;
import org.bancheng.notification.outbox.Audience;
import org.bancheng.notification.outbox.Letter;
import org.bancheng.notification.outbox.Outbox;
import org.bancheng.workflow.causes.OverdueCause;
import org.bancheng.workflow.causes.OverdueCauses;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.deadlines.SpokenDates;
import org.bancheng.workflow.handling.OneByOne;
import org.bancheng.workflow.people.Role;
import org.bancheng.workflow.people.StaffDirectory;
import org.bancheng.workflow.people.StaffDirectory.Addressee;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Service;

/**
 * Tells the owner of an overdue card and the nearest leaders above, once for each deadline, however
 * often and on however many nodes it is asked. A card without an owner is told to those of its unit
 * who can take it up.
 */
@Service
public class CauseReminders {

    static final String EVENT = "CAUSE_OVERDUE";

    private final OverdueCauses overdue;
    private final StaffDirectory directory;
    private final UnitTree units;
    private final Templates templates;
    private final Site site;
    private final Outbox outbox;
    private final Calendars calendars;
    private final Clock clock;
    private final OneByOne oneByOne;

    CauseReminders(
            OverdueCauses overdue,
            StaffDirectory directory,
            UnitTree units,
            Templates templates,
            Site site,
            Outbox outbox,
            Calendars calendars,
            Clock clock,
            OneByOne oneByOne) {
        this.overdue = overdue;
        this.directory = directory;
        this.units = units;
        this.templates = templates;
        this.site = site;
        this.outbox = outbox;
        this.calendars = calendars;
        this.clock = clock;
        this.oneByOne = oneByOne;
    }

    /**
     * Writes what nobody was told of yet; one card's failure holds up no other.
     *
     * @return of how many cards was written
     */
    public int write() {
        return oneByOne.each(
                "overdue cause",
                overdue.untold(),
                id -> {
                    Optional<OverdueCause> untold = overdue.tell(id);
                    untold.ifPresent(this::write);
                    return untold.isPresent();
                });
    }

    private void write(OverdueCause cause) {
        owners(cause).forEach(one -> put(cause, Audience.CLERK, one));
        leaders(cause).forEach(one -> put(cause, Audience.LEADER, one));
    }

    private List<Addressee> owners(OverdueCause cause) {
        Long owner = cause.ownerId();
        return owner == null
                ? directory.at(cause.ownerUnit(), Set.of(Role.TRIAGE_OFFICER, Role.HANDLER), null)
                : directory.find(owner, null).stream().toList();
    }

    private List<Addressee> leaders(OverdueCause cause) {
        return units.upwards(cause.ownerUnit()).stream()
                .map(unit -> directory.at(unit, Set.of(Role.LEADER), null))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private void put(OverdueCause cause, Audience audience, Addressee to) {
        Locale language = Templates.spoken(to.language());
        Instant now = clock.instant();
        String name =
                String.join(
                        "/",
                        EVENT,
                        Long.toString(cause.id()),
                        cause.dueOn().toString(),
                        audience.name(),
                        Long.toString(to.staffId()));
        templates
                .find(EVENT, audience, language)
                .map(template -> template.fill(values(cause, language)))
                .ifPresent(text ->
                        outbox.put(
                                new Letter(
                                        name,
                                        null,
                                        EVENT,
                                        audience,
                                        to.email(),
                                        language,
                                        text.subject(),
                                        text.body(),
                                        calendars.current().nextWorkingInstant(now),
                                        false)));
    }

    private Map<String, String> values(OverdueCause cause, Locale language) {
        return Map.of(
                "title", Template.oneLine(cause.title()),
                "unit", cause.ownerUnitName(),
                "owner", Objects.requireNonNullElse(cause.owner(), ""),
                "due", SpokenDates.date(cause.dueOn(), language),
                "link", site.cause(cause.id()));
    }
}
