package org.bancheng.db.connection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bancheng.db.SettingProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server says it is: MySQL 8.4 and MariaDB 11.4 are what the SQL is written for. */
record ServerVersion(boolean mariaDb, int major, int minor, String text) {

    private static final Logger log = LoggerFactory.getLogger(ServerVersion.class);
    private static final Pattern NUMBERS = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+).*");

    static ServerVersion parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            throw new SettingProblem(
                    DatabaseSettings.URL, "the server's version is not understood: " + text);
        }
        return new ServerVersion(
                text.contains("MariaDB"),
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                text);
    }

    /** MySQL 8.0 is let in with a warning: it works, but nobody mends it any more. */
    void check() {
        if (mariaDb ? isBefore(11, 4) : isBefore(8, 0)) {
            throw new SettingProblem(
                    DatabaseSettings.URL,
                    "needs MySQL 8.4 or MariaDB 11.4 or newer, but the server is " + text);
        }
        if (!mariaDb && isBefore(8, 4)) {
            log.warn("The database server is MySQL {}; please move to 8.4 or newer", text);
        }
    }

    private boolean isBefore(int wantedMajor, int wantedMinor) {
        return major < wantedMajor || (major == wantedMajor && minor < wantedMinor);
    }
}
