package org.bancheng.workflow.matters;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * 受理编号: may be spoken at a counter and opens nothing. A petition's is {@code BC20261122-123456}, a
 * sign-up's {@code HD…}; a tip's carries no date, {@code XS-1234567890}.
 *
 * @param value 1 to 24 characters
 */
public record Reference(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public Reference {
        if (value.isBlank() || value.length() > 24) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /** A new reference; unique only by the database's word, so a caller tries again on a clash. */
    public static Reference next(Lane lane, LocalDate filedOn) {
        String day = filedOn.format(DateTimeFormatter.BASIC_ISO_DATE);
        return new Reference(
                switch (lane) {
                    case PETITION -> "BC" + day + "-" + digits(6);
                    case SIGNUP -> "HD" + day + "-" + digits(6);
                    case TIP -> "XS-" + digits(10);
                });
    }

    private static String digits(int count) {
        long bound = (long) Math.pow(10, count);
        return String.format(Locale.ROOT, "%0" + count + "d", RANDOM.nextLong(bound));
    }

    @Override
    public String toString() {
        return value;
    }
}
