/** Drafts of forms in the browser: kept while typing, found again, continued on another device. */
@NullMarked
package org.bancheng.ui.drafts;

import org.jspecify.annotations.NullMarked;
