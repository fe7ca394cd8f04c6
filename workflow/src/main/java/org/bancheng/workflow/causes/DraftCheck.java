package org.bancheng.workflow.causes;

import java.time.LocalDate;
import java.util.Objects;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.people.StaffAccounts;
import org.bancheng.workflow.units.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a card can be written as somebody wishes. */
@Component
class DraftCheck {

    private final UnitTree units;
    private final StaffAccounts accounts;

    DraftCheck(UnitTree units, StaffAccounts accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    /**
     * @param kept the date the card has already; it may have passed
     * @throws TextRefused when the owner is not of the unit in charge, or the date has passed
     */
    void check(CauseDraft draft, @Nullable LocalDate kept, LocalDate today) {
        if (units.find(draft.ownerUnit()).isEmpty()) {
            throw new TextRefused("unit.unknown");
        }
        boolean there =
                draft.owner() == null
                        || accounts.handlers(draft.ownerUnit(), Lane.PETITION).stream()
                                .anyMatch(one -> Objects.equals(one.id(), draft.owner()));
        if (!there) {
            throw new TextRefused("cause.owner");
        }
        if (draft.dueOn().isBefore(today) && !draft.dueOn().equals(kept)) {
            throw new TextRefused("cause.due");
        }
    }
}
