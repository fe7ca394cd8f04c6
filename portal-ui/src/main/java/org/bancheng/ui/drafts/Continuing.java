package org.bancheng.ui.drafts;

import org.bancheng.workflow.drafts.KeptDraft;

/** A form that goes on with a draft fetched on another device; each kind of form has one. */
public interface Continuing {

    boolean knows(KeptDraft draft);

    /**
     * Makes the draft the one that this browser fills in.
     *
     * @return the address of the form
     */
    String goOn(KeptDraft draft);
}
