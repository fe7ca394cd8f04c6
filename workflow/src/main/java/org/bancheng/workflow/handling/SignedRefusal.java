package org.bancheng.workflow.handling;

import java.time.LocalDate;

/**
 * Why a matter was refused, as its resident reads it.
 *
 * @param citation article and words of the law
 * @param until last day of the way to appeal
 */
public record SignedRefusal(
        LegalBasis basis, String citation, String tried, AppealRoute route, LocalDate until) {}
