/**
 * Which lane, modes and limit a resident's structured answers lead to, why, and what would change
 * it; rules are rows.
 */
@NullMarked
package org.bancheng.workflow.advice;

import org.jspecify.annotations.NullMarked;
