package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import org.bancheng.ui.components.TwoClocks;
import org.bancheng.ui.files.FileFields;
import org.bancheng.ui.files.FileList;
import org.bancheng.workflow.commitment.CommitmentSheet;
import org.bancheng.workflow.commitment.CommitmentSheet.PaperLine;
import org.bancheng.workflow.commitment.CommitmentState;
import org.bancheng.workflow.commitment.CommitmentTracking;
import org.bancheng.workflow.commitment.PaperState;
import org.bancheng.workflow.files.AttachedFile;
import org.bancheng.workflow.files.SealedFiles;
import org.springframework.stereotype.Service;

/** 容缺承诺 as the resident sees it: agree to it, see both clocks, say that a paper was handed in. */
@Service
class CommitmentPanel {

    private final CommitmentTracking commitments;
    private final SealedFiles files;
    private final FileFields fields;

    CommitmentPanel(CommitmentTracking commitments, SealedFiles files, FileFields fields) {
        this.commitments = commitments;
        this.files = files;
        this.fields = fields;
    }

    /** Empty when there never was one. */
    Component of(Visit visit) {
        Optional<CommitmentSheet> found = commitments.find(visit.matter());
        var section = new Section();
        found.ifPresent(sheet -> fill(section, sheet, visit));
        return section;
    }

    private void fill(Section section, CommitmentSheet sheet, Visit visit) {
        var open = sheet.state().isOpen();
        section.addClassNames("commitment", open ? "action" : "quiet");
        if (sheet.state() == CommitmentState.OFFERED) {
            section.addClassName("asked");
        }
        section.add(
                new H2(text("commitment.title")),
                new Paragraph(text("commitment.state." + sheet.state() + ".text")),
                new TwoClocks(sheet, visit.matter().state()));
        if (sheet.reason() != null) {
            section.add(said(sheet.reason()));
        }
        if (sheet.state() == CommitmentState.OFFERED) {
            section.add(wording(sheet), agreeing(sheet, visit));
            return;
        }
        if (sheet.state() == CommitmentState.AGREED) {
            sheet.papers().stream()
                    .filter(line -> line.state() != PaperState.RECEIVED)
                    .forEach(line -> section.add(paper(sheet, line, visit)));
        }
        section.add(new NativeDetails(text("commitment.wording"), new Div(wording(sheet))));
        var print = new Div();
        print.getElement().appendChild(printing(visit));
        section.add(print);
    }

    private static Component wording(CommitmentSheet sheet) {
        var words = new Paragraph(inLocale(sheet::wording));
        words.addClassNames("words", "commitment-wording");
        return words;
    }

    private static Paragraph said(String words) {
        var shown = new Paragraph(words);
        shown.addClassName("words");
        return shown;
    }

    private Button agreeing(CommitmentSheet sheet, Visit visit) {
        var agree = new Button(text("commitment.agree"));
        agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        agree.addClickListener(click -> {
            var language = agree.getUI().orElseThrow().getLocale();
            visit.take(
                    () -> commitments.agree(visit.code(), sheet.id(), language),
                    "commitment.agree.done");
        });
        return agree;
    }

    private Component paper(CommitmentSheet sheet, PaperLine line, Visit visit) {
        var code = line.paper().code();
        var box = new Div();
        if (line.state() == PaperState.ANNOUNCED) {
            box.add(
                    new Paragraph(inLocale(locale -> line.paper().name(locale))),
                    new Paragraph(text("commitment.announced")),
                    said(line.words() == null ? "" : line.words()),
                    FileList.tracked(visit.code(), own(sheet, code, visit)));
            return new NativeDetails(text("commitment.paper.ANNOUNCED"), box);
        }
        if (line.words() != null) {
            box.add(new Paragraph(text("commitment.declined")), said(line.words()));
        }
        var paper = fields.ofMatter("commitment.upload");
        var field = label(new TextArea(), "commitment.announce.field");
        field.setManualValidation(true);
        field.setMinRows(2);
        field.setWidthFull();
        var kept = visit.keep("paper-" + code, field);
        var send = new Button(text("commitment.announce.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(click ->
                visit.take(
                        kept,
                        () -> {
                            commitments.announce(
                                    visit.code(), sheet.id(), code, kept.getValue(), paper.value());
                            visit.forget("paper-" + code);
                        },
                        "commitment.announce.done"));
        box.add(paper, kept, send);
        var details =
                new NativeDetails(
                        inLocale(locale ->
                                com.vaadin.flow.i18n.I18NProvider.translate(
                                        locale, "commitment.announce", line.paper().name(locale))),
                        box);
        details.setOpen(line.words() != null);
        return details;
    }

    private List<AttachedFile> own(CommitmentSheet sheet, String paper, Visit visit) {
        var about = CommitmentTracking.about(sheet.id(), paper);
        return files.of(visit.matter()).stream()
                .filter(file -> about.equals(file.about()))
                .toList();
    }

    /** A plain form, so that the code travels in its body and never in an address. */
    private static Element printing(Visit visit) {
        var form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "plain/track/commitment");
        form.setAttribute("target", "_blank");
        var code = new Element("input");
        code.setAttribute("type", "hidden");
        code.setAttribute("name", "code");
        code.setAttribute("value", visit.code());
        var send = new Element("button");
        send.setAttribute("type", "submit");
        send.setAttribute("class", "commitment-print");
        send.bindText(text("commitment.print"));
        form.appendChild(code, send);
        return form;
    }
}
