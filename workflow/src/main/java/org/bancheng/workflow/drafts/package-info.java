/**
 * Forms that were begun and not sent: kept, sealed, until they are sent, thrown away, or too old.
 * Petitions and sign-ups only; a tip has no draft on the server.
 */
@NullMarked
package org.bancheng.workflow.drafts;

import org.jspecify.annotations.NullMarked;
