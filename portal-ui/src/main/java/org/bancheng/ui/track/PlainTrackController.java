package org.bancheng.ui.track;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bancheng.ui.plain.PlainController;
import org.bancheng.ui.tips.TipFormFiles;
import org.bancheng.workflow.commitment.CommitmentTracking;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.urging.Urging;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * 查询进度 without script, cookie or session. The code travels in the body of each POST, and being the
 * secret itself, it needs no form token beside it; {@code seen} keeps a form sent twice from acting
 * twice.
 */
@PlainController
@RequestMapping("/plain/track")
class PlainTrackController {

    private static final String FORM = "plain/track";
    static final String MATTER = "plain/matter";
    private static final Map<String, String> DONE =
            Map.ofEntries(
                    Map.entry("answer", "track.ask.done"),
                    Map.entry("add", "track.add.done"),
                    Map.entry("rate", "track.rate.done"),
                    Map.entry("reopen", "track.reopen.done"),
                    Map.entry("withdraw", "track.withdraw.done"),
                    Map.entry("held", "track.recheck.held.done"),
                    Map.entry("relapsed", "track.recheck.relapsed.done"),
                    Map.entry("agree", "commitment.agree.done"),
                    Map.entry("announce", "commitment.announce.done"),
                    Map.entry("want", "care.track.yes.done"),
                    Map.entry("unwant", "care.track.no.done"),
                    Map.entry("urge", "urging.done"),
                    Map.entry("claim", "tips.reward.claim.done"));

    private final Lookup lookup;
    private final CodeSteps steps;
    private final PlainMatters matters;
    private final List<PlainFollowUp> lanes;
    private final CommitmentTracking commitments;
    private final PlainModes modes;
    private final PaperUpload papers;
    private final ImmediateDesk immediate;
    private final Urging urging;
    private final Whereabouts whereabouts;

    PlainTrackController(
            Lookup lookup,
            CodeSteps steps,
            PlainMatters matters,
            List<PlainFollowUp> lanes,
            CommitmentTracking commitments,
            PlainModes modes,
            PaperUpload papers,
            ImmediateDesk immediate,
            Urging urging,
            Whereabouts whereabouts) {
        this.lookup = lookup;
        this.steps = steps;
        this.matters = matters;
        this.lanes = lanes;
        this.commitments = commitments;
        this.modes = modes;
        this.papers = papers;
        this.immediate = immediate;
        this.urging = urging;
        this.whereabouts = whereabouts;
    }

    /** What a form of the page sends besides the code; {@code seen} counts the lines it showed. */
    record Sent(
            @Nullable String words,
            @Nullable Integer stars,
            @Nullable Long commitment,
            @Nullable String paper,
            @Nullable Long care,
            @Nullable MultipartFile file,
            @Nullable List<String> kept,
            int seen) {

        List<String> files() {
            return kept == null ? List.of() : kept;
        }

        String text() {
            return words == null ? "" : words;
        }

        long contract() {
            return commitment == null ? 0 : commitment;
        }
    }

    @GetMapping
    String ask(@RequestParam(required = false) @Nullable String large, Model model) {
        return large == null ? FORM : askAgain("refused.file.large", model);
    }

    @PostMapping
    String find(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        model.addAttribute("code", code);
        return code.isBlank()
                ? askAgain("track.code.missing", model)
                : show(lookup.find(code, request.getRemoteAddr()), code, locale, model);
    }

    @PostMapping(
            "/{step:answer|add|rate|reopen|withdraw|held|relapsed|agree|announce|want|unwant|urge|claim}")
    String take(
            @PathVariable String step,
            @RequestParam(defaultValue = "") String code,
            Sent sent,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        model.addAttribute("code", code);
        var found = lookup.find(code, request.getRemoteAddr());
        if (!(found instanceof Lookup.Answer.Found(TrackedMatter matter))) {
            return show(found, code, locale, model);
        }
        String refused = TipFormFiles.Arrived.of(request).refusal();
        String wrong =
                refused == null
                        ? trying(() -> act(step, code, sent, matter, locale, model, request))
                        : "refused." + refused;
        if (wrong == null) {
            model.addAttribute("done", DONE.get(step));
        } else {
            model.addAttribute("wrong", wrong);
            model.addAttribute("typed", sent.text());
        }
        return lookup.again(code)
                .map(now -> show(now, code, locale, model))
                .orElseGet(() -> askAgain("track.nothing", model));
    }

    private void act(
            String step,
            String code,
            Sent sent,
            TrackedMatter matter,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        if (matter.timeline().size() != sent.seen()) {
            throw new ChangedMeanwhile(matter.id());
        }
        switch (step) {
            case "rate" ->
                    steps.rate(
                            matter.lane(),
                            code,
                            Objects.requireNonNullElse(sent.stars(), 0),
                            sent.text(),
                            steps.accounts(request.getCookies()));
            case "reopen" -> steps.reopen(matter.lane(), code, sent.text());
            case "withdraw" -> steps.withdraw(matter.lane(), code);
            case "held", "relapsed" -> steps.recheck(code, step.equals("held"));
            case "want", "unwant" ->
                    modes.answer(
                            code, Objects.requireNonNullElse(sent.care(), 0L), step.equals("want"));
            case "claim" -> steps.claim(code);
            case "urge" -> urging.urge(code, sent.text());
            case "agree" -> commitments.agree(code, sent.contract(), locale);
            case "announce" ->
                    model.addAttribute(
                            "found",
                            papers.announce(
                                    code,
                                    sent.contract(),
                                    Objects.requireNonNullElse(sent.paper(), ""),
                                    sent.text(),
                                    sent.file(),
                                    locale));
            default -> steps.say(matter.lane(), code, sent.text(), sent.files());
        }
    }

    /** The key of what stood against it; none when it worked. */
    private static @Nullable String trying(Runnable step) {
        try {
            step.run();
            return null;
        } catch (TextRefused refused) {
            return "refused." + refused.key();
        } catch (StepRefused refused) {
            return "refused." + refused.key();
        } catch (ChangedMeanwhile changed) {
            return "track.changed";
        }
    }

    private String show(Lookup.Answer answer, String code, Locale locale, Model model) {
        return switch (answer) {
            case Lookup.Answer.Found(TrackedMatter matter) -> show(matter, code, locale, model);
            case Lookup.Answer.Nothing() -> askAgain("track.nothing", model);
            case Lookup.Answer.Wait() -> askAgain("track.wait", model);
        };
    }

    private String show(TrackedMatter matter, String code, Locale locale, Model model) {
        model.addAttribute("seen", matter.timeline().size());
        model.addAttribute("urge", urging.chance(matter).orElse(null));
        for (var lane : lanes) {
            if (lane.lane() == matter.lane()) {
                return lane.show(code, matter, model);
            }
        }
        model.addAttribute("matter", matters.tell(matter, locale));
        model.addAttribute("whereabouts", whereabouts.plain(matter, locale));
        model.addAttribute("commitment", commitments.find(matter).orElse(null));
        modes.show(matter, model);
        model.addAttribute("works", immediate.find(matter));
        return MATTER;
    }

    private static String askAgain(String wrong, Model model) {
        model.addAttribute("wrong", wrong);
        return FORM;
    }
}
