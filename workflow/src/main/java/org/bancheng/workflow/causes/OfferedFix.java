package org.bancheng.workflow.causes;

/**
 * A known fix for what somebody is typing.
 *
 * @param because the words of the title it is offered for
 * @param fromCause whether it mended what many had in common (一类事)
 */
public record OfferedFix(long id, String title, String text, String because, boolean fromCause) {}
