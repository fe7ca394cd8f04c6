package org.bancheng.workflow.care;

import java.time.Instant;

/**
 * What a clerk offers.
 *
 * @param service code of the catalogue
 * @param at when it would be
 * @param words to the resident
 */
public record CareForm(String service, Instant at, String place, String words) {

    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST = 1000;
}
