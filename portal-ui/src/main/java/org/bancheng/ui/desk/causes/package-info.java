/** 一类事 at the desk: similar matters beside a matter, the cards and one answer to all. */
@NullMarked
package org.bancheng.ui.desk.causes;

import org.jspecify.annotations.NullMarked;
