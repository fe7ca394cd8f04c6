/** Chinese and English: which one a person reads, and the words of both. */
@NullMarked
package org.bancheng.ui.language;

import org.jspecify.annotations.NullMarked;
