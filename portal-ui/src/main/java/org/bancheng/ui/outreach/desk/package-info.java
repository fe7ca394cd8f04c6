/** 活动管理: the screens of outreach managers, from the draft of an event to checking people in. */
@NullMarked
package org.bancheng.ui.outreach.desk;

import org.jspecify.annotations.NullMarked;
