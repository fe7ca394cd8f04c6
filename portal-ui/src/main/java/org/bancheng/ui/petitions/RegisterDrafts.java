package org.bancheng.ui.petitions;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.time.Clock;
import org.bancheng.workflow.petitions.BehalfKind;
import org.springframework.stereotype.Component;

/**
 * What a clerk is registering for somebody, apart from a form of the clerk's own; kept and
 * forgotten with the session: it is not kept beyond it, as it is about somebody else.
 */
@Component
@VaadinSessionScope
class RegisterDrafts {

    private final Clock clock;
    private PetitionDraft draft = new PetitionDraft();

    RegisterDrafts(Clock clock) {
        this.clock = clock;
    }

    /** The draft; a new one begins at the window. */
    PetitionDraft current(String window) {
        var filedAt = draft.filedAt();
        if (filedAt != null
                && filedAt.plus(PetitionDrafts.RECEIPT_STAYS).isBefore(clock.instant())) {
            clear();
        }
        if (draft.window == null && draft.reached == Page.WHAT) {
            draft.window = window;
            draft.reached = Page.CHECK;
            draft.behalf.kind = BehalfKind.COUNTER;
        }
        return draft;
    }

    void clear() {
        draft = new PetitionDraft();
    }
}
