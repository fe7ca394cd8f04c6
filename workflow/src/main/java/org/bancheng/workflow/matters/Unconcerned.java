package org.bancheng.workflow.matters;

import java.util.Map;

/**
 * 回避: nobody reads or handles a matter about their own unit, a unit above it, or themselves (design
 * 9; 信访工作条例 art. 28). The same words in every query over {@code matter m}, so that none forgets
 * half.
 */
public final class Unconcerned {

    /** A condition over {@code matter m}; {@link #params} names its parameters. */
    public static final String CONDITION = condition("m.id", "m.subject_unit_code");

    private Unconcerned() {}

    /** The same over a row that holds the matter's key and the unit it is about elsewhere. */
    public static String condition(String matter, String subjectUnit) {
        return "("
                + subjectUnit
                + " IS NULL OR LOCATE(CONCAT('/', "
                + subjectUnit
                + ", '/'), :scopePath) = 0) AND NOT EXISTS (SELECT 1 FROM recusal rx WHERE rx.matter_id = "
                + matter
                + " AND rx.staff_id = :scopePerson)";
    }

    public static Map<String, Object> params(long staff, String unitPath) {
        return Map.of("scopePath", unitPath, "scopePerson", staff);
    }
}
