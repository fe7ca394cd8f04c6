/**
 * One data source, whatever is behind it: the embedded server or the MySQL server that the settings
 * name. UTC, READ COMMITTED, strict SQL, and no wait longer than ten seconds.
 *
 * <p>Decision, 2026-11-22: reads give up after 8 s, new connections after 3 s, lock waits after 5
 * s, and a caller waits 5 s for the pool. A statement that needs longer belongs into smaller ones;
 * the migrations have a data source of their own, which waits as long as it takes.
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.db.connection;
