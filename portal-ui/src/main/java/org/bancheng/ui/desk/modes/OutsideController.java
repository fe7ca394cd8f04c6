package org.bancheng.ui.desk.modes;

import java.util.Locale;
import org.bancheng.ui.components.Dates;
import org.bancheng.ui.plain.PlainController;
import org.bancheng.workflow.consultation.Opinion;
import org.bancheng.workflow.consultation.PartyDesk;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.petitions.PetitionDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A consultation for somebody outside, by a one-time link: looking changes nothing, answering uses
 * the link up. The link is the secret, so its form needs no token beside it.
 */
@PlainController
class OutsideController {

    private static final String PAGE = "plain/consultation";

    private final PartyDesk desk;
    private final PetitionDesk petitions;

    OutsideController(PartyDesk desk, PetitionDesk petitions) {
        this.desk = desk;
        this.petitions = petitions;
    }

    @GetMapping("/plain/consultations/{token}")
    String look(@PathVariable String token, Locale locale, Model model) {
        return show(token, locale, model);
    }

    @PostMapping("/plain/consultations/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Opinion opinion,
            @RequestParam(defaultValue = "") String words,
            Locale locale,
            Model model) {
        model.addAttribute("name", name);
        model.addAttribute("words", words);
        model.addAttribute("opinion", opinion);
        try {
            desk.answerByLink(token, name, opinion, words);
            model.addAttribute("done", true);
            return PAGE;
        } catch (TextRefused refused) {
            model.addAttribute("wrong", "refused." + refused.key());
        } catch (StepRefused refused) {
            model.addAttribute("wrong", "refused." + refused.key());
        } catch (ChangedMeanwhile changed) {
            model.addAttribute("wrong", "refused.party-state");
        } catch (NoSuchMatter gone) {
            return PAGE;
        }
        return show(token, locale, model);
    }

    private String show(String token, Locale locale, Model model) {
        desk.findByLink(token)
                .ifPresent(file -> {
                    model.addAttribute("token", token);
                    model.addAttribute("sheet", file.sheet());
                    model.addAttribute("due", Dates.date(file.own().dueOn(), locale));
                    model.addAttribute("story", petitions.story(file).orElse(""));
                    model.addAttribute("opinions", Opinion.values());
                });
        return PAGE;
    }
}
