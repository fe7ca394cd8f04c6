/**
 * The vault of drug clues (design 7): intake, follow-up by receipt code, and the desk of the
 * officers who alone read them.
 *
 * <p>Decisions, 2026-11-22:
 *
 * <ul>
 *   <li>Every tip has a key of its own (AES-256-GCM). It is wrapped for each officer of the unit
 *       that takes it in (X25519, ephemeral-static, HKDF-SHA-256, AES-GCM) and for the receipt code
 *       (HKDF-SHA-256 of its 120 bits); the master key never wraps it. JCA does all of it; only
 *       Argon2id, which the JDK lacks, comes from Bouncy Castle.
 *   <li>An officer's public key carries a proof under the master key: who can only write into the
 *       database cannot make himself a reader.
 *   <li>Plain texts are padded before sealing, so that lengths in the database tell little.
 *   <li>The portal opens a tip for its officer only with a {@link
 *       org.bancheng.workflow.tips.Vault}, which exists in memory after the passphrase was given,
 *       and nowhere else.
 *   <li>A tip that moves to another unit loses the wrappings of the first: only its handlers read
 *       it.
 * </ul>
 *
 * <p>Decisions, 2026-11-24:
 *
 * <ul>
 *   <li>A tip is erased a number of days after its end (a policy); what its sender said and no
 *       officer has read, or a reward that is not decided, keeps it. Its row in {@code matter}
 *       stays with its journal, which never held a word.
 *   <li>The reward is known to the officers up to the payment code, and to whoever pays from the
 *       payment code on; the code is made from the receipt code, which the database does not know.
 *       There is no list of payments, and no name of a payee is kept.
 *   <li>A new passphrase makes a new pair and wraps everything again. Whoever leaves lets the
 *       colleagues in first; an administrator cannot take the last one away.
 *   <li>What concerns police is wrapped for the nearest unit above the one of the place where
 *       somebody can read, and never goes below it; nobody above: it is refused.
 * </ul>
 */
@NullMarked
package org.bancheng.workflow.tips;

import org.jspecify.annotations.NullMarked;
