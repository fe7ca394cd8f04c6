/** The home page: three doors, tracking, public figures, telephone numbers. */
@NullMarked
package org.bancheng.ui.home;

import org.jspecify.annotations.NullMarked;
