package org.bancheng.ui.demo;

import java.time.Instant;

/**
 * Something that happened in the demonstration's past.
 *
 * @param at not later than now
 */
public record Scene(Instant at, Runnable work) {}
