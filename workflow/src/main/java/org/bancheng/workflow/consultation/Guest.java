package org.bancheng.workflow.consultation;

import java.time.LocalDate;
import org.bancheng.workflow.handling.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be asked: a unit of the register, or a department outside by its name.
 *
 * @param dueOn the last day to answer
 */
public record Guest(@Nullable String unitCode, @Nullable String outside, LocalDate dueOn) {

    public static final int LONGEST_NAME = 60;

    public Guest {
        if (unitCode == null) {
            outside = Texts.bounded(outside == null ? "" : outside, LONGEST_NAME);
        }
    }

    public static Guest unit(String code, LocalDate dueOn) {
        return new Guest(code, null, dueOn);
    }

    public static Guest outside(String name, LocalDate dueOn) {
        return new Guest(null, name, dueOn);
    }
}
