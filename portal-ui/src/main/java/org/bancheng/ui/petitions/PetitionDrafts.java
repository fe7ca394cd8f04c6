package org.bancheng.ui.petitions;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.time.Clock;
import java.time.Duration;
import org.bancheng.ui.drafts.BrowserDraft;
import org.bancheng.ui.drafts.Continuing;
import org.bancheng.workflow.drafts.DraftSubject;
import org.bancheng.workflow.drafts.Drafts;
import org.bancheng.workflow.drafts.KeptDraft;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form a browser session is filling in: a second tab, a reload and the back button find the
 * same one, so it is filed once. Every change is kept, sealed, beyond the session, until the form
 * is filed or cleared.
 */
@Component
@VaadinSessionScope
class PetitionDrafts implements Continuing {

    /** A reload shows the receipt again this long, unless the person says it is saved. */
    static final Duration RECEIPT_STAYS = Duration.ofMinutes(5);

    private final Clock clock;
    private final JsonMapper json;
    private final BrowserDraft browser;
    private PetitionDraft draft;

    PetitionDrafts(Clock clock, JsonMapper json, Drafts drafts) {
        this.clock = clock;
        this.json = json;
        this.browser = new BrowserDraft(drafts, DraftSubject.PETITION);
        this.draft = kept(new PetitionDraft());
    }

    PetitionDraft current() {
        var filedAt = draft.filedAt();
        if (filedAt != null && filedAt.plus(RECEIPT_STAYS).isBefore(clock.instant())) {
            clear();
        }
        return draft;
    }

    BrowserDraft browser() {
        return browser;
    }

    /**
     * Looks whether this browser began a form in an earlier session.
     *
     * @param found told when it did, and the form is the current one now
     */
    void restore(Runnable found) {
        if (draft.isUntouched()) {
            browser.restore(content -> {
                if (draft.isUntouched() && take(content)) {
                    found.run();
                }
            });
        }
    }

    /** The form was filed: the matter has it now. */
    void filed() {
        browser.erase();
    }

    /** Forgets what was typed; the next form is another matter. */
    void clear() {
        draft = kept(new PetitionDraft());
        browser.erase();
    }

    @Override
    public boolean knows(KeptDraft kept) {
        return kept.subject().equals(DraftSubject.PETITION);
    }

    @Override
    public String goOn(KeptDraft kept) {
        browser.goOn(kept);
        take(kept.content());
        return Page.ADDRESS;
    }

    /** A draft of an older form, which asked otherwise, is none any more. */
    private boolean take(String content) {
        try {
            draft = kept(json.readValue(content, KeptPetition.class).draft());
            return true;
        } catch (JacksonException older) {
            browser.erase();
            return false;
        }
    }

    private PetitionDraft kept(PetitionDraft fresh) {
        fresh.keptBy(() -> browser.keep(json.writeValueAsString(KeptPetition.of(fresh))));
        return fresh;
    }
}
