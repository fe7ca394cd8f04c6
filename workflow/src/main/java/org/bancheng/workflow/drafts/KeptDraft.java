package org.bancheng.workflow.drafts;

import java.time.LocalDate;

/**
 * A draft as it was kept.
 *
 * @param key what the browser finds it by from now on
 * @param until the last day it is kept
 */
public record KeptDraft(DraftSubject subject, String key, String content, LocalDate until) {

    /** What was typed, and the key to it, never reach a log by accident. */
    @Override
    public String toString() {
        return "KeptDraft[hidden]";
    }
}
