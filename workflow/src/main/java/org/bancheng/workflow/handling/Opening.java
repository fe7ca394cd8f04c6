package org.bancheng.workflow.handling;

import java.time.LocalDate;
import org.bancheng.workflow.matters.Actor;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a lane knows when it opens a matter.
 *
 * @param token of the form; the same form sent twice is one matter
 * @param unit that takes it in
 * @param lineEnds the date a place in a waiting line is decided at the latest; none: the limit of
 *     the plan holds
 * @param follows reference of the earlier matter of the same person it goes on from
 * @param subjectUnit the unit it is about, kept out of it
 */
public record Opening(
        Lane lane,
        String token,
        String unit,
        @Nullable String subjectUnit,
        @Nullable String title,
        @Nullable String category,
        Urgency urgency,
        Plan plan,
        Actor by,
        @Nullable LocalDate lineEnds,
        @Nullable String follows) {

    /** A matter that goes on from no other. */
    public Opening(
            Lane lane,
            String token,
            String unit,
            @Nullable String subjectUnit,
            @Nullable String title,
            @Nullable String category,
            Urgency urgency,
            Plan plan,
            Actor by,
            @Nullable LocalDate lineEnds) {
        this(lane, token, unit, subjectUnit, title, category, urgency, plan, by, lineEnds, null);
    }
}
