package org.bancheng.workflow.deadlines;

/**
 * Why a calendar file is not taken.
 *
 * @param line of the file, from 1
 * @param column its heading, or the number of the column where there is none
 * @param reason key of the words, {@code calendar.file.<reason>}
 * @param value what stands there, at most 40 characters
 */
public record CalendarProblem(int line, String column, String reason, String value) {

    private static final int SHOWN = 40;

    public CalendarProblem {
        if (value.codePointCount(0, value.length()) > SHOWN) {
            value = value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
        }
    }
}
