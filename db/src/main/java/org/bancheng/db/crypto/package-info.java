/**
 * Fields sealed with keys that are not in the database: AES-256-GCM under sub-keys of one master
 * key, bound to the row they belong to, and keyed hashes to look values up by.
 *
 * <p>Decisions, 2026-11-22:
 *
 * <ul>
 *   <li>The master key is 32 random bytes in a file of the owner, outside the database and its
 *       backup. Without it a backup yields no sealed field; nobody can make it again.
 *   <li>Each purpose has its own sub-key (HKDF-SHA-256), so that a value sealed or hashed for one
 *       can never be used for another.
 *   <li>The first byte of a sealed value names its form and key; a second key can be introduced
 *       without touching old rows.
 * </ul>
 */
@org.jspecify.annotations.NullMarked
package org.bancheng.db.crypto;
