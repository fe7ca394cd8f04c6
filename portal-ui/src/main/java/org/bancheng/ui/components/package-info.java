/**
 * What several screens share: dates, translated texts, titles, and the pieces of forms and
 * receipts.
 */
@NullMarked
package org.bancheng.ui.components;

import org.jspecify.annotations.NullMarked;
