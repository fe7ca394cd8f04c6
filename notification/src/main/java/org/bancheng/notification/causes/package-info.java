/** What is written when a card of matters with one cause passes its deadline. */
@org.jspecify.annotations.NullMarked
package org.bancheng.notification.causes;
