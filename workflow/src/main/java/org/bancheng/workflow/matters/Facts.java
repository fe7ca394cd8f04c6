package org.bancheng.workflow.matters;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a journal entry states: names and values in one canonical line, {@code a=1;b=2}. Text of
 * people is never a fact; the digest of its sealed form is, and the random nonce inside makes that
 * digest salted.
 */
public final class Facts {

    private final TreeMap<String, String> values = new TreeMap<>();

    private Facts() {}

    public static Facts none() {
        return new Facts();
    }

    public static Facts of(String name, @Nullable Object value) {
        return new Facts().and(name, value);
    }

    public Facts and(String name, @Nullable Object value) {
        if (value != null) {
            values.put(
                    name,
                    value.toString().replace("%", "%25").replace(";", "%3B").replace("=", "%3D"));
        }
        return this;
    }

    /** Adds the digest of a sealed text. */
    public Facts digest(byte @Nullable [] sealed) {
        return sealed == null
                ? this
                : and("digest", HexFormat.of().formatHex(Chain.sha256().digest(sealed)));
    }

    /** The values of a stored line. */
    public static Map<String, String> parse(String line) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : line.split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = pair.substring(equals + 1);
                values.put(
                        pair.substring(0, equals),
                        value.replace("%3D", "=").replace("%3B", ";").replace("%25", "%"));
            }
        }
        return values;
    }

    String line() {
        return values.entrySet().stream().map(Facts::pair).collect(Collectors.joining(";"));
    }

    private static String pair(Map.Entry<String, String> entry) {
        return entry.getKey() + "=" + entry.getValue();
    }
}
