/** The thing that is handled: its life, plan, legs, promise on record, journal and receipt. */
@NullMarked
package org.bancheng.workflow.matters;

import org.jspecify.annotations.NullMarked;
