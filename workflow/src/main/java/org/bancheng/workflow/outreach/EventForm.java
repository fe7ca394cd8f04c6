package org.bancheng.workflow.outreach;

import org.bancheng.workflow.handling.Texts;

/**
 * An event as its manager types it; out-of-bounds texts are refused on making one.
 *
 * @param title 1 to 100 characters
 * @param summary 1 to 1,500 characters
 * @param accessibility up to 300 characters, may be empty
 */
public record EventForm(
        EventKind kind,
        String title,
        String summary,
        String place,
        String regionCode,
        String contact,
        String accessibility) {

    public EventForm {
        title = Texts.bounded(title, 100);
        summary = Texts.bounded(summary, 1500);
        place = Texts.bounded(place, 150);
        contact = Texts.bounded(contact, 100);
        accessibility = accessibility.isBlank() ? "" : Texts.bounded(accessibility, 300);
    }

    /** Without a word about access. */
    public EventForm(
            EventKind kind,
            String title,
            String summary,
            String place,
            String regionCode,
            String contact) {
        this(kind, title, summary, place, regionCode, contact, "");
    }
}
