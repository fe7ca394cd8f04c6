/** The portal: what residents and staff see, and the commands of {@code ./bancheng}. */
@NullMarked
package org.bancheng.ui;

import org.jspecify.annotations.NullMarked;
