/**
 * Measures the portal beside a floor: bare JDBC that writes the same rows. It fills a database of
 * its own and is asked for by {@code ./bancheng bench} only; a benchmark is a command, never a
 * timed test.
 */
@NullMarked
package org.bancheng.notification.bench;

import org.jspecify.annotations.NullMarked;
