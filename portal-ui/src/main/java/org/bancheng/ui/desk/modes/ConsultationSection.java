package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.consultation.ConsultationDesk;
import org.bancheng.workflow.consultation.ConsultationSheet;
import org.bancheng.workflow.consultation.ConsultationSheet.PartyLine;
import org.bancheng.workflow.consultation.PartyState;
import org.bancheng.workflow.consultation.TaskLine;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** 会商 as its lead sees it: whom was asked what, who is silent, when it meets, who does what. */
class ConsultationSection extends Section {

    private final transient OpenMatter open;
    private final transient ConsultationDesk desk;
    private final transient UnitTree units;

    ConsultationSection(
            OpenMatter open,
            @Nullable ConsultationSheet sheet,
            ConsultationDesk desk,
            UnitTree units) {
        this.open = open;
        this.desk = desk;
        this.units = units;
        addClassNames("block", "consultation");
        add(Parts.title());
        var inRoute = open.file().matter().route() == HandlingMode.CONSULTATION;
        var running = sheet != null && sheet.open();
        var may = inRoute && open.file().allowed().contains(Step.CONSULT);
        if (sheet == null) {
            add(Parts.faint(may ? "consultation.lead" : "consultation.none"));
        } else {
            show(sheet, may && running);
        }
        if (may) {
            var ways = new Div(invite(!running));
            ways.addClassName("commitment-ways");
            if (running && sheet != null) {
                ways.add(
                        Parts.button("consultation.meet", () -> new MeetDialog(open, sheet, desk)),
                        Parts.button(
                                "consultation.record", () -> new RecordDialog(open, sheet, desk)));
            }
            add(ways);
        }
    }

    private Button invite(boolean first) {
        var button =
                Parts.button(
                        "consultation.invite", () -> new InviteDialog(open, first, desk, units));
        if (first) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private void show(ConsultationSheet sheet, boolean may) {
        if (!sheet.open()) {
            add(Parts.faint("consultation.over"));
        }
        add(
                Parts.question(sheet),
                Parts.parties(sheet, line -> ways(line, may)),
                Parts.meeting(sheet, "/desk/matters/" + sheet.reference() + "/consultation.ics"),
                Parts.minutes(sheet, task -> ways(task, may)));
    }

    private Component[] ways(PartyLine line, boolean may) {
        var all = new ArrayList<Component>();
        if (line.state() != PartyState.ASKED) {
            return new Component[0];
        }
        if (line.chased() > 0) {
            all.add(new Span(text("consultation.chased", line.chased())));
        }
        var expires = line.linkExpires();
        if (expires != null) {
            all.add(
                    new Span(
                            inLocale(locale ->
                                    I18NProvider.translate(
                                            locale,
                                            "consultation.link.until",
                                            Dates.dateTime(expires, locale)))));
        }
        if (may) {
            var buttons = new Div();
            buttons.addClassName("commitment-ways");
            if (line.isOutside()) {
                buttons.add(renewing(line));
            }
            buttons.add(
                    Parts.button(
                            "consultation.overrule",
                            () ->
                                    SayDialog.asking(
                                            "consultation.overrule",
                                            open,
                                            inLocale(locale -> line.name()),
                                            (by, id, version, words) ->
                                                    desk.overrule(
                                                            by, id, version, line.id(), words))));
            all.add(buttons);
        }
        return all.toArray(Component[]::new);
    }

    private Button renewing(PartyLine line) {
        return Parts.button(
                "consultation.renew",
                () -> {
                    var token = new AtomicReference<String>();
                    return SayDialog.confirming(
                                    "consultation.renew",
                                    open,
                                    text("consultation.renew.text"),
                                    (by, id, version, words) ->
                                            token.set(desk.renewLink(by, id, version, line.id())))
                            .then(() -> new OutsideLinks(Map.of(line.name(), token.get())).open());
                });
    }

    private Component[] ways(TaskLine task, boolean may) {
        return may && task.doneOn() == null
                ? new Component[] {
                    Parts.button(
                            "consultation.done",
                            () ->
                                    SayDialog.confirming(
                                            "consultation.done",
                                            open,
                                            inLocale(locale -> task.what()),
                                            (by, id, version, words) ->
                                                    desk.done(by, id, version, task.id())))
                }
                : new Component[0];
    }
}
