package org.bancheng.ui.petitions;

import java.time.LocalDate;
import org.bancheng.workflow.petitions.Attempt;
import org.jspecify.annotations.Nullable;

/** One row of “what was tried”, as far as it was typed. */
class AttemptDraft {

    String where = "";
    @Nullable LocalDate on;
    String refused = "";
    String why = "";

    /** Whether a row was opened and left alone; the place alone may have been filled in for it. */
    boolean isEmpty() {
        return on == null && refused.isBlank() && why.isBlank();
    }

    /** As the workflow takes it; throws TextRefused when something is missing or too long. */
    Attempt attempt() {
        return new Attempt(where, on, refused, why);
    }
}
