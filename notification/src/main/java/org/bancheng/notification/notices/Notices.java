package org.bancheng.notification.notices;

import java.time.Instant;
import java.util.Locale;
import org.bancheng.notification.calls.CallEntries;
import org.bancheng.notification.outbox.Audience;
import org.bancheng.notification.outbox.Letter;
import org.bancheng.notification.outbox.Outbox;
import org.bancheng.workflow.deadlines.Calendars;
import org.bancheng.workflow.matters.Contact;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters of a step in the step's own transaction: both are there, or neither. */
@Component
class Notices {

    private final Recipients recipients;
    private final Templates templates;
    private final NoticeValues values;
    private final Outbox outbox;
    private final Calendars calendars;
    private final CallEntries calls;

    Notices(
            Recipients recipients,
            Templates templates,
            NoticeValues values,
            Outbox outbox,
            Calendars calendars,
            CallEntries calls) {
        this.recipients = recipients;
        this.templates = templates;
        this.values = values;
        this.outbox = outbox;
        this.calendars = calendars;
        this.calls = calls;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(MatterEvent event) {
        for (Audience audience : Audience.values()) {
            NoticeKey.of(event, audience)
                    .filter(key -> templates.tells(key, audience))
                    .ifPresent(key -> tell(event, key, audience));
        }
    }

    private void tell(MatterEvent event, String key, Audience audience) {
        recipients.of(audience, event).forEach(one -> write(event, key, audience, one));
        if (audience == Audience.RESIDENT) {
            calls.put(event);
        }
    }

    private void write(MatterEvent event, String key, Audience audience, Contact to) {
        Locale language = Templates.spoken(to.language());
        boolean tip = event.lane() == Lane.TIP;
        templates
                .find(key, audience, language)
                .map(template -> template.fill(values.of(event, audience, language)))
                .ifPresent(text ->
                        outbox.put(
                                new Letter(
                                        name(event, audience, to),
                                        tip ? null : event.matter(),
                                        key,
                                        audience,
                                        to.email(),
                                        language,
                                        text.subject(),
                                        text.body(),
                                        leaves(event, audience),
                                        tip)));
    }

    /**
     * Staff not on duty are left alone outside working hours; what a resident is owed leaves at
     * once.
     */
    private Instant leaves(MatterEvent event, Audience audience) {
        boolean atOnce = event.kind() == MatterEvent.Kind.TIP_AT_NIGHT;
        return audience == Audience.RESIDENT || atOnce
                ? event.at()
                : calendars.current().nextWorkingInstant(event.at());
    }

    private static String name(MatterEvent event, Audience audience, Contact to) {
        return String.join(
                "/",
                event.kind().name(),
                event.matter().toString(),
                Integer.toString(event.seq()),
                audience.name(),
                to.email());
    }
}
