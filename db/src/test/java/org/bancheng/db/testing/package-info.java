/**
 * Databases for the tests of every module: {@link org.bancheng.db.testing.TestDatabase} without
 * Spring, {@link org.bancheng.db.testing.MigratedDatabase} with it.
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.db.testing;
