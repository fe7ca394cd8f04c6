/** 电话通知: residents who left a telephone number only are called about what others are written of. */
@NullMarked
package org.bancheng.notification.calls;

import org.jspecify.annotations.NullMarked;
