package org.bancheng.workflow.matters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * The head of a matter's journal. It stands in the matter's row too, so that a cut tail shows.
 *
 * @param seq number of the last entry, 0 before the first
 * @param hash SHA-256 of the last entry and all before it
 */
@SuppressWarnings("ArrayRecordComponent") // a column of bytes; never compared as a value
record Chain(int seq, byte[] hash) {

    static final Chain EMPTY = new Chain(0, new byte[32]);

    Chain next(MatterId matter, Instant at, Step step, Actor actor, String facts) {
        return new Chain(
                seq + 1, hash(hash, matter.value(), seq + 1, at, step.name(), actor.code(), facts));
    }

    /** Every part is written with its length, so that no two entries read alike. */
    static byte[] hash(
            byte[] previous,
            long matter,
            int seq,
            Instant at,
            String step,
            String actor,
            String facts) {
        MessageDigest sha = sha256();
        sha.update(previous);
        for (String part :
                new String[] {
                    Long.toString(matter), Integer.toString(seq), at.toString(), step, actor, facts
                }) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha.update(bytes);
        }
        return sha.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
