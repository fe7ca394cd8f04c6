package org.bancheng.workflow.outreach;

import org.bancheng.workflow.handling.Texts;

/**
 * An event as its manager types it; out-of-bounds texts are refused on making one.
 *
 * @param title 1 to 100 characters
 * @param summary 1 to 1,500 characters
 */
public record EventForm(
        EventKind kind,
        String title,
        String summary,
        String place,
        String regionCode,
        String contact) {

    public EventForm {
        title = Texts.bounded(title, 100);
        summary = Texts.bounded(summary, 1500);
        place = Texts.bounded(place, 150);
        contact = Texts.bounded(contact, 100);
    }
}
