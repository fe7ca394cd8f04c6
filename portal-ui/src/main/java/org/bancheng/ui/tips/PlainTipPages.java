package org.bancheng.ui.tips;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bancheng.ui.components.CountWords;
import org.bancheng.ui.components.QuickExit;
import org.bancheng.ui.files.FileWords;
import org.bancheng.ui.plain.FormToken;
import org.bancheng.ui.plain.PlainController;
import org.bancheng.ui.plain.PlainGate;
import org.bancheng.ui.plain.PlainReceipt;
import org.bancheng.workflow.deadlines.Promise;
import org.bancheng.workflow.files.FileLimits;
import org.bancheng.workflow.handling.PromiseCount;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.tips.TipIntake;
import org.bancheng.workflow.tips.TipRefused;
import org.bancheng.workflow.tips.TipType;
import org.bancheng.workflow.units.Unit;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * 毒品线索举报 without script: one page, one to check it, and the receipt. The same intake as the
 * screen's.
 */
@PlainController
class PlainTipPages {

    static final String FORM = "tip";

    private final TipIntake intake;
    private final Places places;
    private final FormToken tokens;
    private final CountWords counts;
    private final KeptFiles kept;
    private final FileLimits limits;
    private final PlainReceipt receipts;
    private final PlainGate gate;

    PlainTipPages(
            TipIntake intake,
            UnitTree units,
            FormToken tokens,
            CountWords counts,
            KeptFiles kept,
            FileLimits limits,
            PlainReceipt receipts,
            PlainGate gate,
            MessageSource words) {
        this.intake = intake;
        this.places =
                new Places(units, locale -> words.getMessage(Places.UNKNOWN_KEY, null, locale));
        this.tokens = tokens;
        this.counts = counts;
        this.kept = kept;
        this.limits = limits;
        this.receipts = receipts;
        this.gate = gate;
    }

    /** The buttons of the two pages. */
    enum Button {
        CHECK,
        EDIT,
        SUBMIT
    }

    /** One line of a list to choose from. */
    record Choice(String code, String name) {}

    @GetMapping("/plain/tips/new")
    String begin(Model model, Locale locale) {
        return intake.isOpen()
                ? form(model, locale, PlainTipForm.EMPTY, tokens.issue(FORM), Map.of())
                : closed(model);
    }

    @PostMapping("/plain/tips/new")
    String go(
            @ModelAttribute PlainTipForm typed,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String button,
            @RequestParam(required = false) @Nullable List<String> kept,
            @RequestParam(required = false) @Nullable List<String> drop,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> same = tokens.check(FORM, token);
        String going = same.isPresent() && token != null ? token : tokens.issue(FORM);
        List<KeptFiles.Kept> files = this.kept.of(request, kept, drop, locale);
        model.addAttribute("kept", files);
        if (is(Button.EDIT, button)) {
            return form(model, locale, typed, going, Map.of());
        }
        Map<String, String> faults = new LinkedHashMap<>(typed.faults());
        String refusal = TipFormFiles.Arrived.of(request).refusal();
        if (refusal != null) {
            faults.put("file", "refused." + refusal);
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, locale, typed, going, faults);
        }
        Optional<Unit> receiver = intake.receiverFor(region(typed), typed.concernsPolice());
        if (receiver.isEmpty()) {
            return nobody(model, response);
        }
        boolean sent = is(Button.SUBMIT, button) && same.isPresent();
        if (sent && gate.opens(same.get(), request, model, response)) {
            return submit(
                    typed, files, same.get(), receiver.get(), model, locale, request, response);
        }
        model.addAttribute("stale", token != null && same.isEmpty());
        gate.puzzle(request, model);
        return check(model, locale, typed, going, receiver.get());
    }

    /** 快速离开, told by the screen that leaves. */
    @PostMapping("/plain/tips/leave")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(HttpServletRequest request) {
        FreshSession.end(request);
    }

    private String submit(
            PlainTipForm typed,
            List<KeptFiles.Kept> files,
            String token,
            Unit receiver,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            List<String> keys = files.stream().map(KeptFiles.Kept::key).toList();
            Receipt receipt = intake.file(typed.form(locale), keys, token);
            // The unit would tell what it is about: its number is not on the picture.
            receipts.show(receipt, null, request, locale, model);
            model.addAttribute("unit", receiver.name());
            PromiseCount count = receipt.count();
            model.addAttribute("count", count == null ? null : counts.tell(count, locale));
            model.addAttribute("promise", PlainDates.of(receipt.promised().current(), locale));
            model.addAttribute("exit", QuickExit.ELSEWHERE);
            return "plain/tips/receipt";
        } catch (TipRefused refused) {
            return nobody(model, response);
        } catch (TextRefused refused) {
            var field = refused.key().startsWith("file.") ? "file" : "region";
            var faults = Map.of(field, "refused." + refused.key());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, locale, typed, tokens.issue(FORM), faults);
        }
    }

    private String form(
            Model model,
            Locale locale,
            PlainTipForm typed,
            String token,
            Map<String, String> faults) {
        model.addAttribute("form", typed);
        model.addAttribute("token", token);
        model.addAttribute("faults", faults);
        model.addAttribute("megabytes", limits.megabytes());
        model.addAttribute("endings", String.join(",", FileWords.endings()));
        model.addAttribute("keeps", "edit");
        model.addAttribute("types", TipType.values());
        model.addAttribute(
                "regions",
                places.codes().stream()
                        .map(code -> new Choice(code, places.name(code, locale)))
                        .toList());
        model.addAttribute("exit", QuickExit.ELSEWHERE);
        return "plain/tips/new";
    }

    private String check(
            Model model, Locale locale, PlainTipForm typed, String token, Unit receiver) {
        Promise promise = intake.preview();
        model.addAttribute("form", typed);
        model.addAttribute("token", token);
        model.addAttribute("keeps", "check");
        model.addAttribute("region", places.name(typed.region(), locale));
        model.addAttribute("unit", receiver.name());
        model.addAttribute("promise", PlainDates.of(promise.dueOn(), locale));
        model.addAttribute("provisional", promise.provisional());
        model.addAttribute("count", counts.tell(PromiseCount.of(promise), locale));
        model.addAttribute("exit", QuickExit.ELSEWHERE);
        return "plain/tips/check";
    }

    private static String nobody(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        return closed(model);
    }

    private static String closed(Model model) {
        model.addAttribute("exit", QuickExit.ELSEWHERE);
        return "plain/tips/nobody";
    }

    private static @Nullable String region(PlainTipForm typed) {
        return typed.region().isEmpty() ? null : typed.region();
    }

    private static boolean is(Button wanted, @Nullable String button) {
        return wanted.name().equalsIgnoreCase(Objects.requireNonNullElse(button, ""));
    }
}
