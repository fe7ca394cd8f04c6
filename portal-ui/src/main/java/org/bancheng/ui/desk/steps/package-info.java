/**
 * The steps of the desk: a button for each that is allowed, and the dialog that asks what it needs.
 */
@NullMarked
package org.bancheng.ui.desk.steps;

import org.jspecify.annotations.NullMarked;
