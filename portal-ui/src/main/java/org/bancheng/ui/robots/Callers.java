package org.bancheng.ui.robots;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bancheng.workflow.deadlines.Shanghai;
import org.springframework.stereotype.Component;

/**
 * Knows a caller again without keeping the address: hashed with a random key that lives in memory
 * for a day. An IPv6 caller has a whole /64 at will, so that is one caller.
 */
@Component
public class Callers {

    private static final String HASH = "HmacSHA256";
    private static final int NETWORK_BYTES = 8;

    private final Clock clock;
    private DayKey key;

    private record DayKey(LocalDate day, SecretKeySpec secret) {

        static DayKey of(LocalDate day) {
            var random = new byte[32];
            new SecureRandom().nextBytes(random);
            return new DayKey(day, new SecretKeySpec(random, HASH));
        }
    }

    public Callers(Clock clock) {
        this.clock = clock;
        this.key = DayKey.of(Shanghai.dateOf(clock.instant()));
    }

    /** The caller behind an address, until the day ends in Shanghai. */
    public String of(String address) {
        try {
            var mac = Mac.getInstance(HASH);
            mac.init(today().secret());
            return HexFormat.of().formatHex(mac.doFinal(network(address)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address);
            return bytes instanceof Inet6Address
                    ? Arrays.copyOf(bytes.getAddress(), NETWORK_BYTES)
                    : bytes.getAddress();
        } catch (IllegalArgumentException unusual) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    private synchronized DayKey today() {
        var day = Shanghai.dateOf(clock.instant());
        if (!day.equals(key.day())) {
            key = DayKey.of(day);
        }
        return key;
    }
}
