package org.bancheng.ui.outreach;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.plain.PlainController;
import org.bancheng.ui.track.Lookup;
import org.bancheng.ui.track.PlainFollowUp;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.outreach.Booking;
import org.bancheng.workflow.outreach.EventRefused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A place without script, as its holder sees it below {@code /plain/track}: how it stands, giving
 * it back after one more question, coming with fewer. The code is the secret and travels in the
 * body.
 */
@PlainController
@RequestMapping("/plain/places")
class PlainPlaces implements PlainFollowUp {

    private static final String ASK = "plain/track";

    private final Lookup lookup;
    private final Booking booking;
    private final Clock clock;

    PlainPlaces(Lookup lookup, Booking booking, Clock clock) {
        this.lookup = lookup;
        this.booking = booking;
        this.clock = clock;
    }

    @Override
    public Lane lane() {
        return Lane.SIGNUP;
    }

    @Override
    public String show(String code, TrackedMatter matter, Model model) {
        var locale = LocaleContextHolder.getLocale();
        var place = booking.find(code).orElseThrow();
        var due = matter.state().isOpen() ? matter.promised().current() : null;
        model.addAttribute("code", code);
        model.addAttribute("place", PlainPlace.of(place, clock.instant(), locale));
        model.addAttribute("reference", matter.reference());
        model.addAttribute("messages", matter.messages());
        model.addAttribute("due", due);
        model.addAttribute("dueWords", due == null ? "" : Dates.date(due, locale));
        return "plain/events/place";
    }

    /** 取消报名: asks once more, then gives the place back. */
    @PostMapping("/cancel")
    String cancel(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String sure,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        if (sure.equals("yes")) {
            return step(code, request, model, "outreach.cancel.done", () -> booking.cancel(code));
        }
        return find(
                code,
                request,
                model,
                matter -> {
                    var place = booking.find(code).orElseThrow();
                    if (!place.signUp().isActive()) {
                        return show(code, matter, model);
                    }
                    model.addAttribute("place", PlainPlace.of(place, clock.instant(), locale));
                    return "plain/events/cancel";
                });
    }

    /** Fewer people come. */
    @PostMapping("/people")
    String people(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String people,
            HttpServletRequest request,
            Model model) {
        var number = people.matches("[0-9]{1,3}") ? Integer.parseInt(people) : 0;
        return step(
                code, request, model, "outreach.fewer.done", () -> booking.reduce(code, number));
    }

    private String step(
            String code, HttpServletRequest request, Model model, String done, Runnable step) {
        return find(
                code,
                request,
                model,
                before -> {
                    try {
                        step.run();
                        model.addAttribute("done", done);
                    } catch (EventRefused refused) {
                        model.addAttribute("wrong", Words.refused(refused.key()));
                    }
                    return show(code, lookup.again(code).orElse(before), model);
                });
    }

    /** What follows when the code opens a sign-up. */
    private interface Next {
        String page(TrackedMatter matter);
    }

    private String find(String code, HttpServletRequest request, Model model, Next next) {
        model.addAttribute("code", code);
        if (code.isBlank()) {
            return askAgain("track.code.missing", model);
        }
        return switch (lookup.find(code, request.getRemoteAddr())) {
            case Lookup.Answer.Found(TrackedMatter matter) ->
                    matter.lane() == Lane.SIGNUP
                            ? next.page(matter)
                            : askAgain("outreach.code.other", model);
            case Lookup.Answer.Nothing() -> askAgain("track.nothing", model);
            case Lookup.Answer.Wait() -> askAgain("track.wait", model);
        };
    }

    private static String askAgain(String wrong, Model model) {
        model.addAttribute("wrong", wrong);
        return ASK;
    }
}
