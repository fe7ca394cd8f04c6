package org.bancheng.notification.channels;

import java.util.regex.Pattern;
import org.bancheng.db.SettingProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The mail server an operator names, or none.
 *
 * @param host empty: mails stay in the outbox
 * @param user empty: the server wants none
 * @param from the address mails come from
 */
record MailSettings(String host, int port, String user, String password, String from) {

    static final String HOST = "BANCHENG_SMTP_HOST";
    static final String PORT = "BANCHENG_SMTP_PORT";
    static final String USER = "BANCHENG_SMTP_USER";
    static final String PASSWORD = "BANCHENG_SMTP_PASSWORD";
    static final String FROM = "BANCHENG_MAIL_FROM";

    private static final int SUBMISSION = 587;
    private static final int RELAY = 25;
    private static final String NOBODY = "bancheng@localhost";
    private static final Pattern HOST_SHAPE =
            Pattern.compile(
                    "[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[?[0-9A-Fa-f:]{2,39}]?");
    private static final Pattern ADDRESS_SHAPE =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    /**
     * @throws SettingProblem for a value that cannot be one, and for half a setting, which would
     *     quietly be taken for none
     */
    static MailSettings of(Environment environment) {
        String host = text(environment, "bancheng.smtp.host");
        String port = text(environment, "bancheng.smtp.port");
        String user = text(environment, "bancheng.smtp.user");
        String password = environment.getProperty("bancheng.smtp.password", "");
        if (host.isEmpty()) {
            refuseHalf(port, PORT);
            refuseHalf(user, USER);
        } else if (!HOST_SHAPE.matcher(host).matches()) {
            throw new SettingProblem(
                    HOST, "must be a host name or an IP address, not \"" + host + "\"");
        }
        if (!user.isEmpty() && password.isEmpty()) {
            throw new SettingProblem(PASSWORD, "missing, although " + USER + " is set");
        }
        return new MailSettings(
                host,
                port.isEmpty() ? (user.isEmpty() ? RELAY : SUBMISSION) : port(port),
                user,
                password,
                from(text(environment, "bancheng.mail.from"), user));
    }

    boolean isServerNamed() {
        return !host.isEmpty();
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    private static String text(Environment environment, String property) {
        String value = environment.getProperty(property);
        return value == null ? "" : value.strip();
    }

    private static void refuseHalf(@Nullable String value, String name) {
        if (StringUtils.hasText(value)) {
            throw new SettingProblem(HOST, "missing, although " + name + " is set");
        }
    }

    private static int port(String text) {
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new SettingProblem(
                    PORT, "must be a number from 1 to 65535, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static String from(String named, String user) {
        if (named.isEmpty()) {
            return ADDRESS_SHAPE.matcher(user).matches() ? user : NOBODY;
        }
        if (!ADDRESS_SHAPE.matcher(named).matches()) {
            throw new SettingProblem(FROM, "must be one mail address, not \"" + named + "\"");
        }
        return named;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", from=" + from + "]";
    }
}
