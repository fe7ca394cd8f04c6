package org.bancheng.workflow.causes;

import org.bancheng.workflow.handling.Texts;

/**
 * A public answer to a cause that was closed.
 *
 * @param titleZh what it helps with, 1 to 100 characters; its words are what it is found by
 * @param titleEn the same in English, at most 160 characters; may be empty
 * @param textZh what to do, 1 to 1,000 characters
 * @param textEn the same in English, at most 1,600 characters; may be empty
 */
public record FixDraft(String titleZh, String titleEn, String textZh, String textEn) {

    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_TITLE_EN = 160;
    public static final int LONGEST_TEXT = 1000;
    public static final int LONGEST_TEXT_EN = 1600;

    public FixDraft {
        titleZh = Texts.bounded(titleZh, LONGEST_TITLE);
        textZh = Texts.bounded(textZh, LONGEST_TEXT);
        titleEn = titleEn.isBlank() ? "" : Texts.bounded(titleEn, LONGEST_TITLE_EN);
        textEn = textEn.isBlank() ? "" : Texts.bounded(textEn, LONGEST_TEXT_EN);
    }
}
