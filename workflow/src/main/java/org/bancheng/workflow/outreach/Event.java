package org.bancheng.workflow.outreach;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * 禁毒宣传活动; its dates and seats are in its sessions.
 *
 * @param accessibility how everybody gets in and around; may be empty
 */
@Table("event")
public record Event(
        @Id long id,
        @Version @Nullable Integer version,
        EventKind kind,
        String title,
        String summary,
        String place,
        String regionCode,
        String unitCode,
        String contact,
        String accessibility,
        EventState state) {

    static Event draft(long id, String unitCode, EventForm form) {
        return of(id, null, unitCode, form, EventState.DRAFT);
    }

    Event changed(EventForm form) {
        return of(id, version, unitCode, form, state);
    }

    Event become(EventState next) {
        return of(id, version, unitCode, form(), next);
    }

    /** What a manager would have typed to get this event. */
    public EventForm form() {
        return new EventForm(kind, title, summary, place, regionCode, contact, accessibility);
    }

    private static Event of(
            long id, @Nullable Integer version, String unit, EventForm form, EventState state) {
        return new Event(
                id,
                version,
                form.kind(),
                form.title(),
                form.summary(),
                form.place(),
                form.regionCode(),
                unit,
                form.contact(),
                form.accessibility(),
                state);
    }
}
