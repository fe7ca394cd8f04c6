/** 禁毒活动 on screen: the public list, signing up, calendars, plain pages, the managers' desk. */
@NullMarked
package org.bancheng.ui.outreach;

import org.jspecify.annotations.NullMarked;
