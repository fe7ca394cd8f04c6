/** 查询进度: what the holder of a receipt code sees and does, as a screen and as a plain page. */
@NullMarked
package org.bancheng.ui.track;

import org.jspecify.annotations.NullMarked;
