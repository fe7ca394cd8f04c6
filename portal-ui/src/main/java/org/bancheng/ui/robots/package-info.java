/**
 * Keeps robots from filing. A browser solves a small puzzle (the ALTCHA protocol, on this server
 * alone); who has no script waits a moment instead and shares a capacity of their own, so that
 * neither is pushed out by the other. A caller is known by a keyed hash that lasts a day at most,
 * in memory; no address is stored or logged.
 */
@NullMarked
package org.bancheng.ui.robots;

import org.jspecify.annotations.NullMarked;
