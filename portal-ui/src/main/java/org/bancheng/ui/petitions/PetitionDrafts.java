package org.bancheng.ui.petitions;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The form a browser session is filling in: a second tab, a reload and the back button find the
 * same one, so it is filed once. It lives as long as the session and is stored nowhere.
 */
@Component
@VaadinSessionScope
class PetitionDrafts {

    /** A reload shows the receipt again this long, unless the person says it is saved. */
    static final Duration RECEIPT_STAYS = Duration.ofMinutes(5);

    private final Clock clock;
    private PetitionDraft draft = new PetitionDraft();

    PetitionDrafts(Clock clock) {
        this.clock = clock;
    }

    PetitionDraft current() {
        var filedAt = draft.filedAt();
        if (filedAt != null && filedAt.plus(RECEIPT_STAYS).isBefore(clock.instant())) {
            clear();
        }
        return draft;
    }

    /** Forgets what was typed; the next form is another matter. */
    void clear() {
        draft = new PetitionDraft();
    }
}
