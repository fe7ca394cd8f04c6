/** “办不成事”反映: the form, one topic a page, with the promise before the button, and the receipt. */
@NullMarked
package org.bancheng.ui.petitions;

import org.jspecify.annotations.NullMarked;
