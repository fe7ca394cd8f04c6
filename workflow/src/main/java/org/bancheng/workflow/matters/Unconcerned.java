package org.bancheng.workflow.matters;

import java.util.Map;

/**
 * 回避 and 限定查看: nobody reads or handles a matter about their own unit, a unit above it, or
 * themselves (design 9; 信访工作条例 art. 28), and of a restricted one only its named readers are left.
 * The same words in every query over matters, so that none forgets half.
 */
public final class Unconcerned {

    /** A condition over {@code matter m}; {@link #params} names its parameters. */
    public static final String CONDITION =
            apart("m.id", "m.subject_unit_code")
                    + " AND (m.restricted = FALSE OR EXISTS (SELECT 1 FROM matter_reader rr WHERE rr.matter_id = m.id AND"
                    + " rr.staff_id = :scopePerson))";

    private Unconcerned() {}

    /** The same over a row that holds the matter's key and the unit it is about elsewhere. */
    public static String condition(String matter, String subjectUnit) {
        return apart(matter, subjectUnit)
                + " AND NOT EXISTS (SELECT 1 FROM matter rm WHERE rm.id = "
                + matter
                + " AND rm.restricted = TRUE AND NOT EXISTS (SELECT 1 FROM matter_reader rr WHERE rr.matter_id ="
                + " rm.id AND rr.staff_id = :scopePerson))";
    }

    private static String apart(String matter, String subjectUnit) {
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
