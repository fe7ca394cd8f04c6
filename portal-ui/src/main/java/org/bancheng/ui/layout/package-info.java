/**
 * The frames around every screen, public and staff, and what is shown when something goes wrong.
 */
@NullMarked
package org.bancheng.ui.layout;

import org.jspecify.annotations.NullMarked;
