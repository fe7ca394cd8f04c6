package org.bancheng.workflow.drafts;

import java.time.LocalDate;

/**
 * 续填码: goes on with a draft on another device, once.
 *
 * @param value three groups of four
 * @param until the last day
 */
public record ResumeCode(String value, LocalDate until) {

    @Override
    public String toString() {
        return "ResumeCode[hidden]";
    }
}
