package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.label;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.DayBox;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.commitment.CataloguePaper;
import org.bancheng.workflow.commitment.CommitmentDesk;
import org.bancheng.workflow.commitment.CommitmentEnd;
import org.bancheng.workflow.commitment.CommitmentOffer;
import org.bancheng.workflow.commitment.CommitmentTerms;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** Draws a commitment up: which papers until when, what we do meanwhile, how it ends otherwise. */
class OfferDialog extends ModeDialog {

    private record Line(Checkbox missing, DayBox due) {}

    private final transient CommitmentDesk desk;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final TextArea meanwhile;
    private final RadioButtonGroup<CommitmentEnd> end;
    private @Nullable DayBox wrong;

    OfferDialog(OpenMatter open, CommitmentTerms terms, CommitmentDesk desk) {
        super("commitment.offer", open);
        this.desk = desk;
        var latest = terms.latest();
        var papers = new Div();
        papers.addClassName("commitment-papers");
        terms.papers().stream()
                .filter(CataloguePaper::mayBeMissing)
                .forEach(paper -> papers.add(line(paper, terms.usual(), latest)));
        put(
                new Paragraph(
                        inLocale(locale ->
                                getTranslation(
                                        locale,
                                        "commitment.offer.text",
                                        latest == null ? "" : Dates.date(latest, locale)))),
                papers,
                new Paragraph(inLocale(locale -> never(terms, locale))));
        meanwhile = ask(area("commitment.offer.meanwhile"));
        helper(meanwhile, "commitment.offer.meanwhile.help");
        end = label(new RadioButtonGroup<CommitmentEnd>(), "commitment.offer.end");
        end.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        end.setManualValidation(true);
        end.setItems(terms.ends());
        end.setRenderer(new ComponentRenderer<>(one -> new Span(inLocale(one::text))));
        end.setValue(terms.ends().getFirst());
        ask(end);
    }

    private Div line(CataloguePaper paper, @Nullable LocalDate usual, @Nullable LocalDate latest) {
        var missing = new Checkbox();
        missing.getElement().bindProperty("label", inLocale(paper::name), ignored -> {});
        var due = new DayBox("commitment.offer.due");
        inEachLocale(
                due,
                locale ->
                        due.setAriaLabel(
                                getTranslation(locale, "commitment.offer.due")
                                        + " "
                                        + paper.name(locale)));
        due.setManualValidation(true);
        due.setMax(latest);
        due.setValue(usual);
        due.setVisible(false);
        missing.addValueChangeListener(change -> due.setVisible(change.getValue()));
        watch(due);
        lines.put(paper.code(), new Line(missing, due));
        var row = new Div(missing, due);
        row.addClassName("commitment-paper");
        return row;
    }

    private String never(CommitmentTerms terms, Locale locale) {
        return getTranslation(
                locale,
                "commitment.offer.never",
                terms.papers().stream()
                        .filter(paper -> !paper.mayBeMissing())
                        .map(paper -> paper.name(locale))
                        .collect(Collectors.joining(getTranslation(locale, "commitment.comma"))));
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "paper.date", "paper.rest" -> wrong;
            case "text.empty", "text.long" -> meanwhile;
            case "end.unknown" -> end;
            default -> null;
        };
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        wrong = null;
        Map<String, LocalDate> papers = new LinkedHashMap<>();
        lines.forEach((code, line) -> {
            if (line.missing().getValue()) {
                wrong = wrong == null ? line.due() : wrong;
                LocalDate due = line.due().getValue();
                if (due == null) {
                    wrong = line.due();
                    throw new TextRefused("paper.date");
                }
                papers.put(code, due);
            }
        });
        if (papers.isEmpty()) {
            throw new TextRefused("papers.none");
        }
        var chosen = end.getValue();
        desk.offer(
                by,
                matter,
                version,
                new CommitmentOffer(
                        papers, meanwhile.getValue(), chosen == null ? "" : chosen.code()));
    }
}
