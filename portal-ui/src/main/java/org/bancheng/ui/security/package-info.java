/** Who may come in: sign-in, roles, throttling, headers. */
@NullMarked
package org.bancheng.ui.security;

import org.jspecify.annotations.NullMarked;
