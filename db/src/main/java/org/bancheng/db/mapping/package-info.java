/**
 * How Java values become columns, the same for every module and whatever zone the JVM is in.
 *
 * <p>Decision, 2026-11-22: Spring Data's own converters pass {@code Instant} and {@code LocalDate}
 * through the JVM's default zone, which moves them by hours or a day; they are replaced. A typed id
 * needs two converters, which a module contributes as one {@link
 * org.bancheng.db.mapping.IdConverters} bean.
 *
 * <p>Trap: in plain JDBC an {@code Instant} or {@code OffsetDateTime} given as a parameter still
 * goes through the JVM's zone inside Connector/J and is an hour off in the hour that a clock change
 * repeats. Give {@code Timestamp.from(instant)}; read with {@code getTimestamp(…).toInstant()}.
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.db.mapping;
