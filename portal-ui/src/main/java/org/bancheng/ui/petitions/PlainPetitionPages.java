package org.bancheng.ui.petitions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bancheng.ui.components.CountWords;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.plain.FormToken;
import org.bancheng.ui.plain.PlainController;
import org.bancheng.ui.plain.PlainGate;
import org.bancheng.ui.plain.PlainReceipt;
import org.bancheng.workflow.advice.Advice;
import org.bancheng.workflow.advice.AdvisedLane;
import org.bancheng.workflow.deadlines.Promise;
import org.bancheng.workflow.handling.PromiseCount;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.units.Unit;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * “办不成事”反映 without script: one page, one to check it, and the receipt. The same intake as the
 * screen's.
 */
@PlainController
@RequestMapping("/plain/petitions/new")
class PlainPetitionPages {

    private static final String FORM = "petition";

    private final PetitionPages pages;
    private final PlainFaults faults;
    private final PlainWords words;
    private final FormToken tokens;
    private final CountWords counts;
    private final PlainGate gate;
    private final PlainReceipt receipts;

    PlainPetitionPages(
            PetitionPages pages,
            PlainFaults faults,
            PlainWords words,
            FormToken tokens,
            CountWords counts,
            PlainGate gate,
            PlainReceipt receipts) {
        this.pages = pages;
        this.faults = faults;
        this.words = words;
        this.tokens = tokens;
        this.counts = counts;
        this.gate = gate;
        this.receipts = receipts;
    }

    @GetMapping
    String begin(Model model, Locale locale) {
        var empty = new PlainPetition(new LinkedMultiValueMap<>());
        return form(model, locale, empty, tokens.issue(FORM), Map.of());
    }

    @PostMapping
    String go(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = new PlainPetition(sent);
        String token = sent.getFirst("token");
        Optional<String> same = tokens.check(FORM, token);
        String kept = same.isPresent() && token != null ? token : tokens.issue(FORM);
        var button = typed.get("button");
        var draft = typed.draft(same.orElse("unsent"), words.unitNamed(typed.get("about")));
        if (button.equals("edit")) {
            return form(model, locale, typed, kept, Map.of());
        }
        if (words.hasUnasked(typed)) {
            model.addAttribute("more", true);
            return form(model, locale, typed, kept, Map.of());
        }
        Map<String, String> wrong = faults.of(typed, draft);
        Advice advice = pages.advice(draft);
        if (wrong.isEmpty() && advice.lane() != AdvisedLane.PETITION) {
            wrong = Map.of("situation", "petitions.elsewhere." + advice.lane() + ".text");
        }
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, locale, typed, kept, wrong);
        }
        boolean filed = button.equals("submit") && same.isPresent();
        if (filed && gate.opens(same.get(), request, model, response)) {
            return submit(typed, draft, model, locale, request, response);
        }
        model.addAttribute("stale", token != null && same.isEmpty());
        gate.puzzle(request, model);
        return check(model, locale, typed, draft, advice, kept);
    }

    private String submit(
            PlainPetition typed,
            PetitionDraft draft,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Receipt receipt = pages.file(draft, locale);
            PromiseCount count = receipt.count();
            LocalDate due = receipt.promised().current();
            Unit unit = pages.unitOf(receipt).orElse(null);
            receipts.show(receipt, unit == null ? null : unit.telephone(), request, locale, model);
            model.addAttribute("unit", unit);
            model.addAttribute("due", due == null ? "" : Dates.date(due, locale));
            model.addAttribute("count", count == null ? null : counts.tell(count, locale));
            model.addAttribute("behalf", draft.behalf.kind);
            return "plain/petitions/receipt";
        } catch (TextRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(
                    model,
                    locale,
                    typed,
                    tokens.issue(FORM),
                    Map.of("window", "refused." + refused.key()));
        }
    }

    private String form(
            Model model,
            Locale locale,
            PlainPetition typed,
            String token,
            Map<String, String> wrong) {
        model.addAttribute("form", typed);
        model.addAttribute("token", token);
        model.addAttribute("faults", wrong);
        model.addAttribute("rows", List.of(0, 1, 2));
        model.addAttribute("groups", Question.values());
        words.lists(model, typed, locale);
        return "plain/petitions/new";
    }

    private String check(
            Model model,
            Locale locale,
            PlainPetition typed,
            PetitionDraft draft,
            Advice advice,
            String token) {
        Promise promise = pages.promise(advice);
        model.addAttribute("form", typed);
        model.addAttribute("token", token);
        model.addAttribute("lines", words.answers(draft, pages.facts(draft), locale));
        model.addAttribute("due", Dates.date(promise.dueOn(), locale));
        model.addAttribute("promise", promise);
        model.addAttribute("count", counts.tell(PromiseCount.of(promise), locale));
        model.addAttribute("notHere", advice.accepted() ? null : advice.text(locale));
        return "plain/petitions/check";
    }
}
