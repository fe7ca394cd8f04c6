/** Whole journeys through the portal, from the resident's first click to the leader's number. */
@org.jspecify.annotations.NullMarked
package org.bancheng.ui.journey;
