package org.bancheng.workflow.figures;

/** By what a set of matters is parted. */
public enum GroupBy {
    NOTHING("'all'"),
    /** Keys are region codes; a unit of the province itself counts under the province. */
    CITY("CASE r.level WHEN 'COUNTY' THEN r.parent_code ELSE r.code END"),
    /** Keys are names of unit types. */
    UNIT_TYPE("u.type"),
    /** Keys are names of handling modes; a matter whose mode is not chosen yet is in no group. */
    ROUTE("m.route"),
    /** Keys are yyyy-MM of the promise in force. */
    DUE_MONTH("DATE_FORMAT(:promise, '%Y-%m')"),
    /** Keys are unit codes: the holder at the finish or at the due date, whichever came first. */
    UNIT("m.answering_unit");

    private final String key;

    GroupBy(String key) {
        this.key = key;
    }

    /**
     * An expression over matter m, its answering unit u and that unit's region r.
     *
     * @param promise the column that holds a day of the promise's month
     */
    String key(String promise) {
        return key.replace(":promise", promise);
    }
}
