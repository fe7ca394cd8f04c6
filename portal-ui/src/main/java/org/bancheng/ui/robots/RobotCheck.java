package org.bancheng.ui.robots;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The turnstile in front of a screen's form: its browser solves the puzzle while the person reads,
 * and whatever has to be said about it stands here. A browser that cannot solve it waits as a plain
 * page does.
 */
@JavaScript("context://js/puzzle.js")
public class RobotCheck extends Div {

    private final transient Puzzles puzzles;
    private final transient Turnstile turnstile;
    private final transient Instant begun;
    private @Nullable String solution;
    private boolean solving;
    private transient @Nullable Runnable waiting;

    RobotCheck(Puzzles puzzles, Turnstile turnstile, Instant begun) {
        this.puzzles = puzzles;
        this.turnstile = turnstile;
        this.begun = begun;
        addClassName("robot-check");
        getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (solution == null) {
            solve();
        }
    }

    private void solve() {
        solving = true;
        getElement()
                .executeJs("return window.bancheng.solve($0)", puzzles.puzzle(address()))
                .then(String.class, this::solved, failure -> solved(null));
    }

    private void solved(@Nullable String found) {
        solution = found;
        solving = false;
        var next = waiting;
        waiting = null;
        if (next != null) {
            removeAll();
            next.run();
        }
    }

    /** Goes on once the puzzle is solved, or is known not to be; says so if that takes a moment. */
    public void whenReady(Runnable next) {
        removeAll();
        if (solving) {
            waiting = next;
            say("robots.working");
        } else {
            next.run();
        }
    }

    /**
     * Whether the form may be filed; if not, says why and has another puzzle solved.
     *
     * @param form its token
     */
    public boolean opens(String form) {
        var entry = turnstile.enter(form, solution, begun, address());
        if (entry == Entry.OPEN) {
            return true;
        }
        say(entry.key()).getElement().executeJs("this.scrollIntoView({block: 'center'})");
        solution = null;
        solve();
        return false;
    }

    private Paragraph say(String key) {
        var words = new Paragraph(text(key));
        words.addClassName("notice");
        removeAll();
        add(words);
        return words;
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
