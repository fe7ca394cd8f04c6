/** What residents and staff are told, and how it reaches them. */
@org.jspecify.annotations.NullMarked
package org.bancheng.notification;
