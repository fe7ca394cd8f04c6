/** What integration tests of the workflow and of the modules above share. */
@org.jspecify.annotations.NullMarked
package org.bancheng.workflow.testing;
