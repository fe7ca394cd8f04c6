package org.bancheng.workflow.figures;

import java.time.LocalDate;
import java.util.Map;
import org.bancheng.workflow.deadlines.WorkingCalendar;

/**
 * Which matters the figures of a mode are about: petitions people handled, promised for the period,
 * filed by the day, answered for by the unit or one below it.
 *
 * @param params of {@link #MATTERS}
 */
public record ModeQuery(Map<String, Object> params) {

    /** A condition over {@code matter m}; its unit is joined as u. */
    public static final String MATTERS =
            " JOIN unit u ON u.code = m.answering_unit WHERE m.lane = 'PETITION' AND m.automatic = FALSE AND m.filed_on <= :asOf AND"
                    + " m.promise >= :from AND m.promise <= :to AND"
                    + " u.path LIKE :path";

    static ModeQuery of(FigureQuery query, String path) {
        LocalDate from = query.from();
        LocalDate to = query.to();
        return new ModeQuery(
                Map.of(
                        "asOf",
                        query.asOf(),
                        "from",
                        from == null ? WorkingCalendar.FIRST_DAY : from,
                        "to",
                        to == null ? WorkingCalendar.LAST_DAY_0 : to,
                        "path",
                        FigureSql.below(path)));
    }
}
