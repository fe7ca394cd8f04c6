package org.bancheng.workflow.consultation;

import java.time.LocalDate;

/**
 * The days a party may be given.
 *
 * @param usual offered first
 * @param latest the promise, or the limit of 会商办 when that has passed
 */
public record ConsultationTerms(LocalDate today, LocalDate usual, LocalDate latest) {}
