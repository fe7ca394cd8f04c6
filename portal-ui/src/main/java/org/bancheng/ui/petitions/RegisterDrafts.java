package org.bancheng.ui.petitions;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * What a clerk is registering for somebody, apart from a form of the clerk's own; kept and
 * forgotten as that one is.
 */
@Component
@VaadinSessionScope
class RegisterDrafts {

    private final PetitionDrafts drafts;

    RegisterDrafts(Clock clock) {
        drafts = new PetitionDrafts(clock);
    }

    /** The draft; a new one begins at the window. */
    PetitionDraft current(String window) {
        PetitionDraft draft = drafts.current();
        if (draft.window == null && draft.reached == Page.WHAT) {
            draft.window = window;
            draft.reached = Page.CHECK;
        }
        return draft;
    }

    void clear() {
        drafts.clear();
    }
}
