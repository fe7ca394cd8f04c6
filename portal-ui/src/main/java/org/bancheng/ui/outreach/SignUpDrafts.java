package org.bancheng.ui.outreach;

import org.bancheng.ui.drafts.BrowserDraft;
import org.bancheng.ui.drafts.Continuing;
import org.bancheng.ui.drafts.OtherDevice;
import org.bancheng.workflow.drafts.DraftSubject;
import org.bancheng.workflow.drafts.Drafts;
import org.bancheng.workflow.drafts.KeptDraft;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is typed into the sign-up to an event, and takes it to another device. */
@Component
class SignUpDrafts implements Continuing {

    private final Drafts drafts;
    private final JsonMapper json;

    SignUpDrafts(Drafts drafts, JsonMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** Fills the panel with what was begun in this browser, and keeps what is typed from now on. */
    OtherDevice keep(long event, SignUpPanel panel) {
        var browser = new BrowserDraft(drafts, DraftSubject.signUp(event));
        panel.keptBy(kept -> browser.keep(json.writeValueAsString(kept)), browser::erase);
        browser.restore(content -> panel.restore(json.readValue(content, KeptSignUp.class)));
        return new OtherDevice(browser);
    }

    @Override
    public boolean knows(KeptDraft kept) {
        return kept.subject().event().isPresent();
    }

    @Override
    public String goOn(KeptDraft kept) {
        new BrowserDraft(drafts, kept.subject()).goOn(kept);
        return "events/" + kept.subject().event().orElseThrow();
    }
}
