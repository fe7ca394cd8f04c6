/** What clerks, handlers and leaders work with: the list of matters, one matter, its steps. */
@NullMarked
package org.bancheng.ui.desk;

import org.jspecify.annotations.NullMarked;
