package org.bancheng.ui.desk.modes;

import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bancheng.ui.components.DayBox;
import org.bancheng.ui.components.UnitBox;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.consultation.ConsultationDesk;
import org.bancheng.workflow.consultation.ConsultationTerms;
import org.bancheng.workflow.consultation.Guest;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;

/** Asks parties, each until a day of its own; the first time with the question. */
class InviteDialog extends ModeDialog {

    private record Row(UnitBox unit, TextField outside, DayBox due) {}

    private final transient ConsultationDesk desk;
    private final transient UnitTree units;
    private final transient ConsultationTerms terms;
    private final List<Unit> offered;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final @Nullable TextArea question;
    private transient Map<String, String> links = Map.of();
    private @Nullable Row wrong;

    InviteDialog(OpenMatter open, boolean first, ConsultationDesk desk, UnitTree units) {
        super("consultation.invite", open);
        this.desk = desk;
        this.units = units;
        terms = desk.terms(open.file());
        var matter = open.file().matter();
        var subject = matter.origin().subjectUnitCode();
        offered =
                units.all().stream()
                        .filter(Unit::active)
                        .filter(unit -> !unit.code().equals(matter.custody().unitCode()))
                        .filter(unit -> subject == null || !units.isWithin(unit.code(), subject))
                        .toList();
        put(new Paragraph(text("consultation.invite.text")));
        question = first ? ask(area("consultation.invite.question")) : null;
        list.addClassName("consultation-rows");
        put(list);
        more();
        var more = new Button(text("consultation.invite.more"), click -> more());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        put(more);
    }

    private void more() {
        var unit = label(new UnitBox(units), "consultation.invite.unit");
        unit.offer(offered);
        var outside = label(new TextField(), "consultation.invite.outside");
        outside.setManualValidation(true);
        outside.setMaxLength(Guest.LONGEST_NAME);
        outside.setWidthFull();
        var due = new DayBox("consultation.invite.due");
        due.setManualValidation(true);
        due.setMin(terms.today());
        due.setMax(terms.latest());
        due.setValue(terms.usual());
        watch(unit);
        watch(due);
        var row = new Div(unit, outside, due);
        row.addClassName("consultation-row");
        rows.add(new Row(unit, outside, due));
        list.add(row);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case "text.empty", "text.long" -> question;
            case "party.date" -> wrong == null ? null : wrong.due();
            case "unit.unknown", "party-concerned", "party-lead", "party-twice" ->
                    wrong == null ? null : wrong.unit();
            default -> null;
        };
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        var guests = new ArrayList<Guest>();
        wrong = null;
        for (var row : rows) {
            boolean outside = !row.outside().getValue().isBlank();
            if (!row.unit().unmatched().isEmpty()) {
                wrong = row;
                throw new TextRefused("unit.unknown");
            }
            if (row.unit().getValue() == null && !outside) {
                continue;
            }
            if (row.due().getValue() == null) {
                wrong = row;
                throw new TextRefused("party.date");
            }
            if (row.unit().getValue() != null) {
                guests.add(Guest.unit(row.unit().getValue().code(), row.due().getValue()));
            }
            if (outside) {
                guests.add(Guest.outside(row.outside().getValue(), row.due().getValue()));
            }
        }
        wrong = rows.size() == 1 ? rows.getFirst() : null;
        links =
                desk.invite(
                        by, matter, version, question == null ? null : question.getValue(), guests);
    }

    @Override
    protected void done() {
        super.done();
        if (!links.isEmpty()) {
            new OutsideLinks(links).open();
        }
    }
}
