/** Files on screens and on their way in and out; always as a download, never shown in the page. */
@NullMarked
package org.bancheng.ui.files;

import org.jspecify.annotations.NullMarked;
