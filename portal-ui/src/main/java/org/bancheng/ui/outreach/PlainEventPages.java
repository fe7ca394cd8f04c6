package org.bancheng.ui.outreach;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.plain.FormToken;
import org.bancheng.ui.plain.PlainController;
import org.bancheng.ui.plain.PlainGate;
import org.bancheng.ui.plain.PlainReceipt;
import org.bancheng.workflow.outreach.Booking;
import org.bancheng.workflow.outreach.EventCatalogue;
import org.bancheng.workflow.outreach.EventRefused;
import org.bancheng.workflow.outreach.Need;
import org.bancheng.workflow.outreach.SignUpForm;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An event and signing up for it without script: one page, and the receipt. */
@PlainController
@RequestMapping("/plain/events/{id:[0-9]{1,18}}")
class PlainEventPages {

    private static final String PAGE = "plain/events/event";

    /** What the switches of the frame send: the page again with what was typed. */
    private static final String AGAIN = "again";

    private final EventCatalogue catalogue;
    private final Booking booking;
    private final UnitTree units;
    private final FormToken tokens;
    private final PlainReceipt receipts;
    private final PlainGate gate;
    private final Clock clock;

    PlainEventPages(
            EventCatalogue catalogue,
            Booking booking,
            UnitTree units,
            FormToken tokens,
            PlainReceipt receipts,
            PlainGate gate,
            Clock clock) {
        this.catalogue = catalogue;
        this.booking = booking;
        this.units = units;
        this.tokens = tokens;
        this.receipts = receipts;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping
    String begin(@PathVariable long id, HttpServletRequest request, Model model, Locale locale) {
        var event = event(id, locale);
        gate.puzzle(request, model);
        return page(model, event, PlainSignUp.begin(event.open()), Map.of(), null);
    }

    @PostMapping
    String signUp(
            @PathVariable long id,
            @ModelAttribute PlainSignUp typed,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(defaultValue = "") String button,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var event = event(id, locale);
        Optional<String> same = tokens.check(form(id), token);
        gate.puzzle(request, model);
        if (button.equals(AGAIN)) {
            return page(model, event, typed, Map.of(), same.isEmpty() ? null : token);
        }
        var faults = typed.faults(event.open());
        if (same.isEmpty() || !faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("stale", same.isEmpty());
            return page(model, event, typed, faults, same.isEmpty() ? null : token);
        }
        if (!gate.opens(same.get(), request, model, response)) {
            return page(model, event, typed, faults, token);
        }
        try {
            var signedUp = booking.signUp(typed.form(locale), same.get());
            var place = booking.find(signedUp.receipt().code().value()).orElseThrow();
            receipts.show(signedUp.receipt(), place.event().contact(), request, locale, model);
            model.addAttribute("place", PlainPlace.of(place, clock.instant(), locale));
            var due = signedUp.receipt().promised().current();
            model.addAttribute("promise", due == null ? "" : Dates.date(due, locale));
            model.addAttribute("words", "outreach.receipt." + signedUp.state());
            return "plain/events/receipt";
        } catch (EventRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var field =
                    switch (refused.key()) {
                        case "signup.twice" -> "phone";
                        case "signup.people", "signup.larger" -> "people";
                        default -> "session";
                    };
            var now = event(id, locale);
            return page(model, now, typed, Map.of(field, Words.refused(refused.key())), token);
        }
    }

    private PlainEvent event(long id, Locale locale) {
        var listing =
                catalogue
                        .find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var region = units.region(listing.event().regionCode()).orElseThrow();
        return PlainEvent.of(listing, region, clock.instant(), locale);
    }

    private String page(
            Model model,
            PlainEvent event,
            PlainSignUp typed,
            Map<String, String> faults,
            @Nullable String token) {
        model.addAttribute("event", event);
        model.addAttribute("keeps", event.open().isEmpty() ? null : AGAIN);
        model.addAttribute("form", typed);
        model.addAttribute("faults", faults);
        model.addAttribute("token", token == null ? tokens.issue(form(event.id())) : token);
        model.addAttribute("needs", Need.values());
        model.addAttribute("largest", SignUpForm.LARGEST_PARTY);
        return PAGE;
    }

    private static String form(long id) {
        return "event/" + id;
    }
}
