package org.bancheng.workflow.outreach;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** 禁毒宣传活动; its dates and seats are in its sessions. */
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
        EventState state) {

    static Event draft(long id, String unitCode, EventForm form) {
        return new Event(
                id,
                null,
                form.kind(),
                form.title(),
                form.summary(),
                form.place(),
                form.regionCode(),
                unitCode,
                form.contact(),
                EventState.DRAFT);
    }

    Event changed(EventForm form) {
        return new Event(
                id,
                version,
                form.kind(),
                form.title(),
                form.summary(),
                form.place(),
                form.regionCode(),
                unitCode,
                form.contact(),
                state);
    }

    Event become(EventState next) {
        return new Event(
                id, version, kind, title, summary, place, regionCode, unitCode, contact, next);
    }
}
