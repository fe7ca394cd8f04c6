package org.bancheng.ui.petitions;

import static org.bancheng.ui.plain.FieldCheck.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.petitions.Attempt;
import org.bancheng.workflow.petitions.Circumstances;
import org.bancheng.workflow.petitions.ExtraQuestion;
import org.bancheng.workflow.petitions.FormQuestions;
import org.bancheng.workflow.petitions.OnBehalf;
import org.bancheng.workflow.petitions.PetitionForm;
import org.bancheng.workflow.petitions.Telling;
import org.bancheng.workflow.units.UnitTree;
import org.springframework.stereotype.Component;

/** What is wrong with a form of the plain page: key of the words by field, in the page's order. */
@Component
class PlainFaults {

    private final FormQuestions questions;
    private final Circumstances circumstances;
    private final UnitTree units;

    PlainFaults(FormQuestions questions, Circumstances circumstances, UnitTree units) {
        this.questions = questions;
        this.circumstances = circumstances;
        this.units = units;
    }

    Map<String, String> of(PlainPetition typed, PetitionDraft draft) {
        var faults = new LinkedHashMap<String, String>();
        check(
                faults,
                "title",
                "petitions.title.missing",
                () -> Texts.bounded(draft.title, PetitionForm.LONGEST_TITLE));
        if (draft.category == null) {
            faults.put("category", "petitions.category.missing");
        }
        for (ExtraQuestion question : questions.questions(draft.category)) {
            check(
                    faults,
                    "answer." + question.code(),
                    "refused.answer.missing",
                    () -> question.check(typed.answer(question.code())));
        }
        if (units.find(draft.window)
                .filter(unit -> unit.active() && unit.type().isWindow())
                .isEmpty()) {
            faults.put("window", "petitions.window.missing");
        }
        if (!typed.get("about").isBlank() && draft.about == null) {
            faults.put("about", "petitions.plain.about.none");
        }
        line(faults, "aboutPerson", draft.aboutPerson, PetitionForm.LONGEST_ABOUT);
        check(faults, "story", "petitions.story.missing", () -> Texts.bounded(draft.story));
        for (int row = 0; row < draft.attempts.size(); row++) {
            tried(faults, typed, row, draft.attempts.get(row));
        }
        if (typed.isNoDay("ownDate")) {
            faults.put("ownDate", "components.day.shape");
        } else {
            check(faults, "ownDate", "", () -> circumstances.ownDate(draft.ownDate));
        }
        line(faults, "ownDateFor", draft.ownDateFor, Telling.LONGEST_DATE_FOR);
        behalf(faults, draft.behalf);
        check(
                faults,
                "name",
                "petitions.name.missing",
                () -> Texts.bounded(draft.name, PetitionForm.LONGEST_NAME));
        if (draft.phone.isBlank()) {
            faults.put("phone", "petitions.phone.missing");
        } else {
            check(faults, "phone", "", () -> new PhoneNumber(draft.phone));
        }
        if (!draft.email.isBlank()) {
            check(faults, "email", "", () -> new EmailAddress(draft.email));
        }
        return faults;
    }

    private void tried(
            Map<String, String> faults, PlainPetition typed, int row, AttemptDraft attempt) {
        var field = "tried." + row + ".";
        if (typed.isNoDay(field + "on")) {
            faults.put(field + "on", "components.day.shape");
        }
        if (attempt.isEmpty()) {
            return;
        }
        check(
                faults,
                field + "where",
                "petitions.tried.where.missing",
                () -> Texts.bounded(attempt.where, Attempt.LONGEST_WHERE));
        check(faults, field + "on", "", () -> circumstances.tried(attempt.on));
        check(
                faults,
                field + "refused",
                "petitions.tried.refused.missing",
                () -> Texts.bounded(attempt.refused, Attempt.LONGEST_REFUSED));
        line(faults, field + "why", attempt.why, Attempt.LONGEST_WHY);
    }

    private static void behalf(Map<String, String> faults, BehalfDraft behalf) {
        if (behalf.kind == null) {
            return;
        }
        check(
                faults,
                "behalfName",
                "petitions.behalf.name.missing",
                () -> Texts.bounded(behalf.name, PetitionForm.LONGEST_NAME));
        check(
                faults,
                "behalfPhone",
                "petitions.behalf.phone.missing",
                () -> new PhoneNumber(behalf.phone));
        if (behalf.kind.hasOrganisation()) {
            check(
                    faults,
                    "behalfOrganisation",
                    "petitions.behalf.organisation.missing",
                    () -> Texts.bounded(behalf.organisation, OnBehalf.LONGEST_ORGANISATION));
        }
        if (!behalf.agreed) {
            faults.put("behalfAgreed", "petitions.behalf.consent.missing");
        }
    }

    private static void line(Map<String, String> faults, String field, String words, int longest) {
        if (!words.isBlank()) {
            check(faults, field, "refused.text.empty", () -> Texts.bounded(words, longest));
        }
    }
}
