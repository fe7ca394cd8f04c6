/**
 * AB 角: absences and who stands in. A deputy keeps the rights of the own roles and unit and gets no
 * others; nothing of a matter moves, so that everything is back by itself on the first day after.
 * Tips are no part of it: their officers share them within the unit.
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.workflow.absences;
