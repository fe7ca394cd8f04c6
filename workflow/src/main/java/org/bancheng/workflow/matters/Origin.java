package org.bancheng.workflow.matters;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a matter starts with and never loses.
 *
 * @param reference 受理编号
 * @param receiptHash keyed hash of the receipt code; none for a matter out of a ledger
 * @param filingHash keyed hash of the form's token: the same form sent twice is one matter
 * @param title one line for the worklist; none for a tip
 * @param firstUnitCode the unit that stays answerable for having taken it in (首接负责)
 * @param subjectUnitCode the unit the matter is about, which is kept out of it
 * @param filedAt whole hours for a tip
 * @param filedOn day 0 of the clock, Asia/Shanghai
 */
@SuppressWarnings("ArrayRecordComponent") // columns of bytes; never compared as values
public record Origin(
        String reference,
        Lane lane,
        byte @Nullable [] receiptHash,
        byte @Nullable [] filingHash,
        @Nullable String title,
        @Nullable String category,
        Urgency urgency,
        String firstUnitCode,
        @Nullable String subjectUnitCode,
        int policyVersion,
        String calendarVersion,
        Instant filedAt,
        LocalDate filedOn,
        boolean historical) {

    /** What remains when the content was erased: where and when, not what, and no code opens it. */
    Origin withoutContent() {
        return with(null, null, null, null);
    }

    /** The same with another receipt code, for a resident who lost the first. */
    Origin withReceipt(byte[] hash) {
        return with(hash, filingHash, title, category);
    }

    private Origin with(
            byte @Nullable [] receipt,
            byte @Nullable [] filing,
            @Nullable String newTitle,
            @Nullable String newCategory) {
        return new Origin(
                reference,
                lane,
                receipt,
                filing,
                newTitle,
                newCategory,
                urgency,
                firstUnitCode,
                subjectUnitCode,
                policyVersion,
                calendarVersion,
                filedAt,
                filedOn,
                historical);
    }
}
