package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Moment;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Urgency;
import org.jspecify.annotations.Nullable;

/** What a glance must tell: which matter, how it stands, who has it, by when it is promised. */
class MatterHeader extends Header {

    /**
     * @param standIn who stands in for the handler while away
     */
    MatterHeader(MatterFile file, String back, @Nullable String standIn) {
        addClassName("matter-head");
        var matter = file.matter();
        var way = new Anchor(back, text("desk.matter.back"));
        way.addClassName("back");
        var title = matter.origin().title();
        var heading = title == null ? new H1(text("desk.matter.untitled")) : new H1(title);
        var reference = new Span(matter.origin().reference());
        reference.setId("reference");
        reference.addClassName("reference");
        var facts = new Div(reference, Badge.of(matter.state()));
        facts.addClassName("facts");
        if (matter.origin().urgency() == Urgency.URGENT) {
            facts.add(Badge.of(matter.origin().urgency()));
        }
        if (matter.route() != null) {
            facts.add(new Span(Words.name(matter.route())));
        }
        facts.add(
                new Span(file.unitName()),
                new Span(inLocale(locale -> assignee(file, standIn, locale))));
        add(way, heading, facts, promise(file));
    }

    private static String assignee(MatterFile file, @Nullable String standIn, Locale locale) {
        var name =
                standIn == null || file.assigneeName() == null
                        ? file.assigneeName()
                        : I18NProvider.translate(
                                locale, "absences.for", standIn, file.assigneeName());
        return I18NProvider.translate(locale, "desk.column.assignee")
                + " "
                + (name == null ? I18NProvider.translate(locale, "desk.unassigned") : name);
    }

    private static Div promise(MatterFile file) {
        var strip = new Div();
        strip.addClassName("due-strip");
        var promise = file.matter().promised().current();
        if (promise == null) {
            strip.add(new Span(text("words.due.none")));
            return strip;
        }
        var label = new Span(text("desk.matter.promise"));
        label.addClassName("label");
        var day = Moment.day(promise);
        day.setId("promise");
        strip.add(label, day);
        if (file.matter().state().isOpen()) {
            strip.add(timeLeft(file));
        }
        if (file.matter().promised().provisional()) {
            strip.add(Badge.of("words.due.provisional", Badge.Tone.WARNING));
        }
        return strip;
    }

    private static Badge timeLeft(MatterFile file) {
        MatterState state = file.matter().state();
        return Badge.timeLeft(state, file.timeLeft().remainingDays(), file.timeLeft().late());
    }
}
