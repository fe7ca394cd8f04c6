/**
 * The machine interface under /api/v1; its errors are RFC 9457 problem details in the caller's
 * language.
 */
@NullMarked
package org.bancheng.ui.api;

import org.jspecify.annotations.NullMarked;
