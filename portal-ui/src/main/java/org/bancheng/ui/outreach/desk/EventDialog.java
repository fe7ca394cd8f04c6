package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.outreach.EventWords;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.outreach.EventDesk.Concerned;
import org.bancheng.workflow.outreach.EventForm;
import org.bancheng.workflow.outreach.EventKind;
import org.bancheng.workflow.units.Region;
import org.bancheng.workflow.units.UnitTree;

/** What an event is, typed for the first time or changed. */
class EventDialog extends ChangeDialog {

    private final transient Consumer<EventForm> save;
    private final transient Runnable after;
    private final transient Supplier<Signal<String>> changed;
    private final Choice<EventKind> kind =
            new Choice<>(
                    "outreach.desk.kind",
                    "outreach.desk.kind.choose",
                    List.of(EventKind.values()),
                    (item, locale) -> I18NProvider.translate(locale, EventWords.key(item)));
    private final TextField title = line("outreach.desk.name");
    private final ComboBox<Region> region = label(new ComboBox<>(), "outreach.filter.region");
    private final TextField place = line("outreach.place");
    private final TextArea summary = area("outreach.desk.summary", 5);
    private final TextField contact = line("outreach.contact");
    private final TextArea access = area("outreach.access", 2);

    private EventDialog(
            String titleKey,
            UnitTree units,
            Consumer<EventForm> save,
            Runnable after,
            Supplier<Signal<String>> changed) {
        super(titleKey, "outreach.desk.save");
        this.save = save;
        this.after = after;
        this.changed = changed;
        region.setItems(units.regions());
        region.setItemLabelGenerator(Region::name);
        region.setManualValidation(true);
        region.setRequiredIndicatorVisible(true);
        region.setWidthFull();
        helper(contact, "outreach.desk.contact.help");
        helper(access, "outreach.desk.access.help");
        title.setRequiredIndicatorVisible(true);
        place.setRequiredIndicatorVisible(true);
        summary.setRequiredIndicatorVisible(true);
        contact.setRequiredIndicatorVisible(true);
        put(title, kind.required(), region, place, summary, contact, access);
    }

    /** A new event, in the district of the manager's unit. */
    static EventDialog making(
            UnitTree units, String regionCode, Consumer<EventForm> save, Runnable after) {
        var dialog =
                new EventDialog(
                        "outreach.desk.new",
                        units,
                        save,
                        after,
                        () -> text("refused.event.changed"));
        units.region(regionCode).ifPresent(dialog.region::setValue);
        return dialog;
    }

    /** With who is told of a move before it is made. */
    static EventDialog changing(
            OpenEvent open, UnitTree units, Concerned concerned, Consumer<EventForm> save) {
        var before = open.listing().event().form();
        var dialog =
                new EventDialog(
                        "outreach.desk.edit",
                        units,
                        save,
                        () -> open.done("outreach.desk.saved"),
                        () -> {
                            open.reload();
                            return changed(open, before);
                        });
        dialog.fill(before, units);
        if (concerned.signUps() > 0) {
            var notice =
                    new Paragraph(
                            text(
                                    "outreach.desk.edit.concerned",
                                    concerned.signUps() - concerned.withoutEmail(),
                                    concerned.withoutEmail()));
            notice.addClassName("notice");
            dialog.put(notice);
        }
        return dialog;
    }

    /** What somebody else, who was faster, changed. */
    private static Signal<String> changed(OpenEvent open, EventForm before) {
        return inLocale(locale -> {
            var now = open.listing().event().form();
            return I18NProvider.translate(
                    locale, "outreach.desk.changed", Differences.of(before, now, locale));
        });
    }

    private void fill(EventForm form, UnitTree units) {
        kind.setValue(form.kind());
        title.setValue(form.title());
        summary.setValue(form.summary());
        place.setValue(form.place());
        contact.setValue(form.contact());
        access.setValue(form.accessibility());
        units.region(form.regionCode()).ifPresent(region::setValue);
    }

    @Override
    void check() {
        bounded(title, "outreach.desk.name.missing", words -> Texts.bounded(words, 100));
        if (kind.getValue() == null) {
            fault(kind, "outreach.desk.kind.missing");
        }
        if (region.getValue() == null) {
            fault(region, "refused.region.unknown");
        }
        bounded(place, "outreach.desk.place.missing", words -> Texts.bounded(words, 150));
        bounded(summary, "outreach.desk.summary.missing", words -> Texts.bounded(words, 1500));
        bounded(contact, "outreach.desk.contact.missing", words -> Texts.bounded(words, 100));
        if (!access.getValue().isBlank()) {
            bounded(access, "refused.text.empty", words -> Texts.bounded(words, 300));
        }
    }

    @Override
    void take() {
        save.accept(
                new EventForm(
                        Objects.requireNonNull(kind.getValue()),
                        title.getValue(),
                        summary.getValue(),
                        place.getValue(),
                        region.getValue().code(),
                        contact.getValue(),
                        access.getValue()));
    }

    @Override
    boolean refusedAtField(String key) {
        if (key.equals("region.unknown")) {
            fault(region, "refused.region.unknown");
            return true;
        }
        return false;
    }

    @Override
    Signal<String> changedMeanwhile() {
        return changed.get();
    }

    @Override
    protected void done() {
        after.run();
    }

    private static TextField line(String key) {
        var field = label(new TextField(), key);
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    private static TextArea area(String key, int rows) {
        var field = label(new TextArea(), key);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setMinRows(rows);
        field.setMaxRows(12);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }
}
