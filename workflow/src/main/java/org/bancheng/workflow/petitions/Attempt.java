package org.bancheng.workflow.petitions;

import java.time.LocalDate;
import org.bancheng.workflow.handling.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One try to get it done (features F19): where, when, what was refused and why.
 *
 * @param where the window, office or telephone line as the resident knows it, 1 to 100 characters
 * @param on the day; none when it is not remembered
 * @param refused what was not done, 1 to 200 characters
 * @param why the reason that was given, at most 500 characters; none when none was given
 */
public record Attempt(String where, @Nullable LocalDate on, String refused, @Nullable String why) {

    public static final int LONGEST_WHERE = 100;
    public static final int LONGEST_REFUSED = 200;
    public static final int LONGEST_WHY = 500;

    public Attempt {
        where = Texts.bounded(where, LONGEST_WHERE);
        refused = Texts.bounded(refused, LONGEST_REFUSED);
        why = why == null || why.isBlank() ? null : Texts.bounded(why, LONGEST_WHY);
    }
}
