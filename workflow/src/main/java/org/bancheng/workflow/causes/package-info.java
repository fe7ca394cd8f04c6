/**
 * 一类事: matters with one cause are found by the words of their titles, hang on one card, get one
 * answer, and the card closes only when fewer of them come. Stories are sealed and never searched.
 */
@NullMarked
package org.bancheng.workflow.causes;

import org.jspecify.annotations.NullMarked;
