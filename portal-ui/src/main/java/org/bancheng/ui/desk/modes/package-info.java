/** What the modes hold of their own on a matter's page: the commitment of 容缺办, the round of 会商办. */
@NullMarked
package org.bancheng.ui.desk.modes;

import org.jspecify.annotations.NullMarked;
