package org.bancheng.workflow.absences;

import java.time.LocalDate;

/**
 * An absence that lasts or is to come.
 *
 * @param matters that have a deputy of their own
 */
public record AbsenceLine(
        long id,
        int version,
        String name,
        String unitName,
        LocalDate from,
        LocalDate to,
        AbsenceKind kind,
        String deputy,
        int matters) {}
