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
 */
@NullMarked
package org.bancheng.workflow.tips;

import org.jspecify.annotations.NullMarked;
