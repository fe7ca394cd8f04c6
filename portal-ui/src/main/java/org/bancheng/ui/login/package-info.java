/** The page where staff sign in. */
@NullMarked
package org.bancheng.ui.login;

import org.jspecify.annotations.NullMarked;
