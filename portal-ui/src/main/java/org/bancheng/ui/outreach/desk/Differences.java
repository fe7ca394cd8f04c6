package org.bancheng.ui.outreach.desk;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.outreach.EventWords;
import org.bancheng.workflow.outreach.EventForm;

/** What is different about an event since somebody began to type. */
final class Differences {

    private Differences() {}

    /** 地点：二号厅；咨询电话：… — or that its sessions or its state changed. */
    static String of(EventForm before, EventForm now, Locale locale) {
        List<String> changed = new ArrayList<>();
        note(changed, "outreach.desk.name", before.title(), now.title(), locale);
        note(
                changed,
                "outreach.desk.kind",
                I18NProvider.translate(locale, EventWords.key(before.kind())),
                I18NProvider.translate(locale, EventWords.key(now.kind())),
                locale);
        note(changed, "outreach.filter.region", before.regionCode(), now.regionCode(), locale);
        note(changed, "outreach.place", before.place(), now.place(), locale);
        note(changed, "outreach.desk.summary", before.summary(), now.summary(), locale);
        note(changed, "outreach.contact", before.contact(), now.contact(), locale);
        note(changed, "outreach.access", before.accessibility(), now.accessibility(), locale);
        return changed.isEmpty()
                ? I18NProvider.translate(locale, "outreach.desk.changed.else")
                : String.join("; ", changed);
    }

    private static void note(
            List<String> changed, String key, String before, String now, Locale locale) {
        if (!before.equals(now)) {
            changed.add(I18NProvider.translate(locale, key) + " → " + now);
        }
    }
}
