/** What leaders read every working morning before they open anything. */
@org.jspecify.annotations.NullMarked
package org.bancheng.notification.digests;
