package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.util.List;
import org.bancheng.ui.components.Badge;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.TwoClocks;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.ui.files.FileList;
import org.bancheng.workflow.commitment.CommitmentDesk;
import org.bancheng.workflow.commitment.CommitmentSheet;
import org.bancheng.workflow.commitment.CommitmentSheet.PaperLine;
import org.bancheng.workflow.commitment.CommitmentState;
import org.bancheng.workflow.commitment.CommitmentTerms;
import org.bancheng.workflow.commitment.CommitmentTracking;
import org.bancheng.workflow.commitment.PaperState;
import org.bancheng.workflow.files.AttachedFile;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;

/** 容缺承诺 on the desk: both clocks, the papers, and what can be done with them now. */
class CommitmentSection extends Section {

    private final transient OpenMatter open;
    private final transient CommitmentDesk desk;
    private final transient List<AttachedFile> files;

    CommitmentSection(
            OpenMatter open,
            @Nullable CommitmentSheet sheet,
            CommitmentDesk desk,
            List<AttachedFile> files) {
        this.open = open;
        this.desk = desk;
        this.files = files;
        addClassNames("block", "commitment");
        add(new H2(text("commitment.title")));
        if (sheet != null) {
            show(sheet);
        }
        var inRoute = open.file().matter().route() == HandlingMode.COMMITMENT;
        if (may() && inRoute && (sheet == null || !sheet.state().isOpen())) {
            offer(desk.terms(open.file()));
        } else if (sheet == null) {
            add(Parts.faint("commitment.none"));
        }
    }

    private boolean may() {
        return open.file().allowed().contains(Step.COMMIT);
    }

    private void offer(CommitmentTerms terms) {
        var barred = terms.barredUntil();
        if (barred != null) {
            var words =
                    inLocale(locale ->
                            I18NProvider.translate(
                                    locale, "commitment.barred", Dates.date(barred, locale)));
            add(new Paragraph(words));
        } else if (!terms.isOpen()) {
            add(Parts.faint("commitment.tooNear"));
        } else {
            var button =
                    new Button(
                            text("commitment.offer"),
                            click -> new OfferDialog(open, terms, desk).open());
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(Parts.faint("commitment.lead"), button);
        }
    }

    private void show(CommitmentSheet sheet) {
        var tone =
                switch (sheet.state()) {
                    case OFFERED -> Badge.Tone.WARNING;
                    case AGREED -> Badge.Tone.NOTICE;
                    case KEPT -> Badge.Tone.GOOD;
                    case MISSED -> Badge.Tone.ALARM;
                    case EXPIRED, RELEASED -> Badge.Tone.QUIET;
                };
        add(
                new Div(Badge.of("commitment.state." + sheet.state(), tone)),
                new Paragraph(text("commitment.state." + sheet.state() + ".desk")),
                new TwoClocks(sheet, open.file().matter().state()));
        if (sheet.reason() != null) {
            add(Parts.typed(sheet.reason()));
        }
        var list = new UnorderedList();
        list.addClassName("commitment-list");
        sheet.papers().forEach(line -> list.add(item(sheet, line)));
        add(list);
        add(new NativeDetails(text("commitment.wording"), typed(inLocale(sheet::wording))));
        var print =
                new Anchor(
                        "/desk/matters/" + sheet.reference() + "/commitment",
                        text("commitment.print"));
        print.setTarget(AnchorTarget.BLANK);
        print.setRouterIgnore(true);
        var ways = new Div(print);
        ways.addClassName("commitment-ways");
        if (may() && sheet.state().isOpen()) {
            ways.add(
                    Parts.button(
                            "commitment.release",
                            () ->
                                    SayDialog.asking(
                                            "commitment.release",
                                            open,
                                            text("commitment.release.text"),
                                            desk::release)));
        }
        add(ways);
    }

    private ListItem item(CommitmentSheet sheet, PaperLine line) {
        var name = new Span(inLocale(line.paper()::name));
        name.addClassName("strong");
        var head = new Div(name, TwoClocks.mark(line, sheet.state()));
        head.addClassName("head");
        var item = new ListItem(head);
        if (line.words() != null) {
            item.add(
                    Parts.faint(
                            line.state() == PaperState.OWED
                                    ? "commitment.said.office"
                                    : "commitment.said.resident"),
                    Parts.typed(line.words()));
        }
        var about = CommitmentTracking.about(sheet.id(), line.paper().code());
        item.add(
                FileList.desk(
                        sheet.reference(),
                        files.stream().filter(file -> about.equals(file.about())).toList()));
        boolean waits = line.state() == PaperState.OWED || line.state() == PaperState.ANNOUNCED;
        if (may() && sheet.state() == CommitmentState.AGREED && waits) {
            var code = line.paper().code();
            var buttons =
                    new Div(
                            Parts.button(
                                    "commitment.receive",
                                    () ->
                                            SayDialog.confirming(
                                                    "commitment.receive",
                                                    open,
                                                    about(line),
                                                    (by, id, version, words) ->
                                                            desk.receive(by, id, version, code))));
            if (line.state() == PaperState.ANNOUNCED) {
                buttons.add(
                        Parts.button(
                                "commitment.decline",
                                () ->
                                        SayDialog.asking(
                                                "commitment.decline",
                                                open,
                                                about(line),
                                                (by, id, version, words) ->
                                                        desk.decline(
                                                                by, id, version, code, words))));
            }
            buttons.addClassName("commitment-ways");
            item.add(buttons);
        }
        return item;
    }

    private static Signal<String> about(PaperLine line) {
        return inLocale(line.paper()::name);
    }

    private static Paragraph typed(Signal<String> words) {
        var shown = new Paragraph(words);
        shown.addClassName("typed");
        return shown;
    }
}
