package org.bancheng.db.connection;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bancheng.db.SettingProblem;

/**
 * The address of a MySQL or MariaDB database, with what must hold on every connection: without the
 * time zone parameters an {@code Instant} would be stored in the JVM's zone.
 */
record JdbcUrl(String server, Map<String, String> parameters) {

    private static final Pattern FORM =
            Pattern.compile("jdbc:mysql://([^/?#]+)/([^/?#]+)(?:\\?([^#]*))?");

    private static final Map<String, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put("connectionTimeZone", "UTC");
        DEFAULTS.put("forceConnectionTimeZoneToSession", "true");
        DEFAULTS.put("connectionCollation", "utf8mb4_bin");
        DEFAULTS.put("connectTimeout", "3000");
        DEFAULTS.put("socketTimeout", "8000");
        DEFAULTS.put("socketFactory", PromptSocketFactory.class.getName());
        // A statement is taken apart once for each connection, and what the session is set to is
        // not asked for again.
        DEFAULTS.put("cachePrepStmts", "true");
        DEFAULTS.put("prepStmtCacheSize", "250");
        DEFAULTS.put("prepStmtCacheSqlLimit", "4096");
        // Rows of one text go out in one message; a batch counts on it.
        DEFAULTS.put("rewriteBatchedStatements", "true");
        DEFAULTS.put("useLocalSessionState", "true");
        DEFAULTS.put("cacheServerConfiguration", "true");
        DEFAULTS.put("maintainTimeStats", "false");
        DEFAULTS.put(
                "sessionVariables",
                "sql_mode='ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',"
                        + "innodb_lock_wait_timeout=5");
    }

    /**
     * @throws SettingProblem naming {@code BANCHENG_DB_URL} if this is not the address of a
     *     database
     */
    static JdbcUrl parse(String url) {
        Matcher form = FORM.matcher(url.strip());
        if (!form.matches()) {
            // The address may hold a password, so it is not repeated.
            throw new SettingProblem(
                    DatabaseSettings.URL,
                    "must look like jdbc:mysql://host:3306/database; only MySQL and MariaDB fit");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = form.group(3) == null ? "" : form.group(3);
        for (String each : query.split("&")) {
            if (!each.isBlank()) {
                int equals = each.indexOf('=');
                parameters.put(
                        equals < 0 ? each : each.substring(0, equals),
                        equals < 0 ? "" : each.substring(equals + 1));
            }
        }
        return new JdbcUrl("jdbc:mysql://" + form.group(1) + "/" + form.group(2), parameters);
    }

    /** With everything that must hold; parameters that were named already stay as they are. */
    JdbcUrl complete() {
        JdbcUrl complete = this;
        for (Map.Entry<String, String> each : DEFAULTS.entrySet()) {
            if (!complete.has(each.getKey())) {
                complete = complete.with(each.getKey(), each.getValue());
            }
        }
        return complete;
    }

    JdbcUrl with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.keySet().removeIf(name::equalsIgnoreCase);
        more.put(name, value);
        return new JdbcUrl(server, more);
    }

    private boolean has(String name) {
        return parameters.keySet().stream()
                .anyMatch(p -> p.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(server);
        char before = '?';
        for (Map.Entry<String, String> each : parameters.entrySet()) {
            text.append(before).append(each.getKey()).append('=').append(each.getValue());
            before = '&';
        }
        return text.toString();
    }
}
