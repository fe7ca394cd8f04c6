package org.bancheng.workflow.causes;

import java.time.LocalDate;
import org.bancheng.workflow.handling.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a card says, as somebody typed it. Out-of-bounds texts are refused on making one.
 *
 * @param owner of the owner unit's staff
 * @param mustChange 要改什么, at most 2000 characters
 */
public record CauseDraft(
        String title, String ownerUnit, @Nullable Long owner, LocalDate dueOn, String mustChange) {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST = 2000;

    public CauseDraft {
        title = Texts.bounded(title, LONGEST_TITLE);
        mustChange = Texts.bounded(mustChange, LONGEST);
    }
}
