/**
 * Whether promises are kept: the leaders' dashboard and the public page. Both show the same board;
 * only leaders can open the lists behind its numbers.
 */
@NullMarked
package org.bancheng.ui.figures;

import org.jspecify.annotations.NullMarked;
