/** What several screens share: dates, translated texts, titles. */
@NullMarked
package org.bancheng.ui.components;

import org.jspecify.annotations.NullMarked;
