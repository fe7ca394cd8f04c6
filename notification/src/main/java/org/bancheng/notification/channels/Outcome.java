package org.bancheng.notification.channels;

/**
 * What became of one attempt.
 *
 * @param detail codes only, such as {@code 550 5.1.1}: a server's own words may repeat the address
 */
public record Outcome(Kind kind, String detail) {

    /** How final it is. */
    public enum Kind {
        /** The server took it on. */
        ACCEPTED,
        /** Worth another attempt. */
        TEMPORARY,
        /** No attempt will ever do better. */
        PERMANENT
    }

    public static Outcome temporary(String detail) {
        return new Outcome(Kind.TEMPORARY, detail);
    }

    public static Outcome permanent(String detail) {
        return new Outcome(Kind.PERMANENT, detail);
    }
}
