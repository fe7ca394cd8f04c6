/**
 * 暖心办: something more than the matter itself, offered from a catalogue, done only if the resident
 * wants it, and written down when it was done. It runs beside the route and never touches its
 * clock.
 */
@NullMarked
package org.bancheng.workflow.care;

import org.jspecify.annotations.NullMarked;
