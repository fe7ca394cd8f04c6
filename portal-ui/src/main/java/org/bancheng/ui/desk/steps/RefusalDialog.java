package org.bancheng.ui.desk.steps;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.ui.components.WordsField;
import org.bancheng.workflow.handling.AppealRoute;
import org.bancheng.workflow.handling.LegalBasis;
import org.bancheng.workflow.handling.RefusalForm;
import org.bancheng.workflow.handling.RefusalLists;
import org.bancheng.workflow.handling.Refusals;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** 未办成: what it rests on, what was tried, how to appeal, and who is asked to sign as well. */
class RefusalDialog extends StepDialog {

    private static final String KEY = "desk.proposeRefusal.";

    private final transient Refusals refusals;
    private final Choice<LegalBasis> basis;
    private final TextField citation = label(new TextField(), KEY + "citation");
    private final TextArea tried;
    private final TextArea answer;
    private final Choice<AppealRoute> route;
    private final UnitBox signer;
    private @Nullable HasValidationProperties atFault;

    /**
     * @param signers the units that may be asked
     * @param above asked unless the person chooses another; none above the root
     */
    RefusalDialog(
            OpenMatter open,
            LocalDate today,
            RefusalLists lists,
            List<Unit> signers,
            @Nullable Unit above,
            UnitTree units,
            Refusals refusals) {
        super("proposeRefusal", Step.PROPOSE_REFUSAL, open);
        this.refusals = refusals;
        put(new Paragraph(text(KEY + "lead")));
        basis = choice("basis", lists.bases(), LegalBasis::name);
        citation.setManualValidation(true);
        citation.setWidthFull();
        ask(citation);
        tried = ask(new WordsField(KEY + "tried").helped(KEY + "tried.help"));
        answer = ask(new WordsField(KEY + "answer").helped(KEY + "answer.help"));
        route =
                choice(
                        "route",
                        lists.routes(),
                        (way, locale) ->
                                I18NProvider.translate(
                                        locale,
                                        KEY + "route.until",
                                        way.name(locale),
                                        way.days(),
                                        Dates.date(today.plusDays(way.days()), locale)));
        signer = label(new UnitBox(units), KEY + "signer");
        signer.offer(signers);
        if (above != null) {
            signer.choose(above::equals);
        }
        ask(signer);
        put(new Paragraph(text(KEY + "signer.help")));
    }

    private <T> Choice<T> choice(String name, List<T> items, BiFunction<T, Locale, String> words) {
        return ask(new Choice<>(KEY + name, "petitions.category.choose", items, words).required());
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "basis.missing" -> basis;
            case "route.missing" -> route;
            case "unit.unknown", "refusal-same-unit", "unit-concerned" -> signer;
            default -> refusal.startsWith("text.") ? atFault : super.fieldOf(refusal);
        };
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        if (basis.getValue() == null) {
            throw new TextRefused("basis.missing");
        }
        var cited = bounded(citation, RefusalForm.LONGEST_CITATION);
        var efforts = bounded(tried, RefusalForm.LONGEST_TRIED);
        var words = bounded(answer, Texts.LONGEST);
        if (route.getValue() == null) {
            throw new TextRefused("route.missing");
        }
        if (signer.getValue() == null) {
            throw new TextRefused("unit.unknown");
        }
        refusals.propose(
                by,
                matter,
                version,
                new RefusalForm(
                        basis.getValue().code(),
                        cited,
                        efforts,
                        words,
                        route.getValue().code(),
                        signer.getValue().code()));
    }

    private <F extends Component & HasValue<?, String> & HasValidationProperties> String bounded(
            F field, int longest) {
        atFault = field;
        return Texts.bounded(field.getValue(), longest);
    }
}
