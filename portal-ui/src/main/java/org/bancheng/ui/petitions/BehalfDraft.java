package org.bancheng.ui.petitions;

import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.petitions.BehalfKind;
import org.bancheng.workflow.petitions.OnBehalf;
import org.jspecify.annotations.Nullable;

/** Who fills the form in for somebody else, as far as it was typed. */
class BehalfDraft {

    /** None: the resident in person. */
    @Nullable BehalfKind kind;

    String name = "";
    String phone = "";
    String organisation = "";
    boolean agreed;

    /**
     * As the workflow takes it; throws TextRefused when something is missing.
     *
     * @param consent the words that were ticked
     */
    @Nullable OnBehalf filer(String consent) {
        if (kind == null) {
            return null;
        }
        return kind.byClerk()
                ? OnBehalf.clerk(kind, consent)
                : new OnBehalf(kind, name, new PhoneNumber(phone), organisation, consent);
    }
}
