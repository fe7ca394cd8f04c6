/**
 * What the whole portal does when a part of the machine fails; only by {@code ./bancheng test
 * --long}.
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.ui.faults;
