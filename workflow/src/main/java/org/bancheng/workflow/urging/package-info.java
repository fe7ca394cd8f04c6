/**
 * 催办: residents and supervisors press for an answer, and what is not answered stands on the
 * leader's board. Tips cannot be urged: the vault tells their senders what there is to tell.
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.workflow.urging;
