package org.bancheng.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bancheng.ui.robots.Entry;
import org.bancheng.ui.robots.Puzzles;
import org.bancheng.ui.robots.Turnstile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The turnstile in front of a plain form: its puzzle lies in the page for a browser with script;
 * one without sends none and waits a moment.
 */
@Component
public class PlainGate {

    private static final String SOLUTION = "solution";

    private final Puzzles puzzles;
    private final Turnstile turnstile;
    private final FormToken tokens;

    PlainGate(Puzzles puzzles, Turnstile turnstile, FormToken tokens) {
        this.puzzles = puzzles;
        this.turnstile = turnstile;
        this.tokens = tokens;
    }

    /** Lays a puzzle into the page; a form sent again needs a new one only if it was refused. */
    public void puzzle(HttpServletRequest request, Model model) {
        model.addAttribute("puzzle", puzzles.puzzle(request.getRemoteAddr()));
    }

    /**
     * Whether the form may be filed; if not, the page says why.
     *
     * @param token as {@link FormToken#check} gave it
     */
    public boolean opens(
            String token, HttpServletRequest request, Model model, HttpServletResponse response) {
        var entry =
                turnstile.enter(
                        token,
                        request.getParameter(SOLUTION),
                        tokens.begun(token),
                        request.getRemoteAddr());
        if (entry == Entry.OPEN) {
            return true;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("robots", entry.key());
        return false;
    }
}
