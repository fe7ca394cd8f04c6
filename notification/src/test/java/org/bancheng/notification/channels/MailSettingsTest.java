package org.bancheng.notification.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bancheng.db.SettingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class MailSettingsTest {

    @Test
    void noHostMeansNoServer() {
        assertThat(MailSettings.of(new MockEnvironment()).isServerNamed()).isFalse();
    }

    @Test
    void takesTheUsualPortAndTheUserAsSender() {
        MockEnvironment environment =
                new MockEnvironment()
                        .withProperty("bancheng.smtp.host", "mail.example.org")
                        .withProperty("bancheng.smtp.user", "office@example.org")
                        .withProperty("bancheng.smtp.password", "secret");
        MailSettings settings = MailSettings.of(environment);
        assertThat(settings.port()).isEqualTo(587);
        assertThat(settings.from()).isEqualTo("office@example.org");
        assertThat(settings.domain()).isEqualTo("example.org");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "BANCHENG_SMTP_HOST, smtp.host, smtp://mail.example.org",
        "BANCHENG_SMTP_HOST, smtp.host, mail example",
        "BANCHENG_SMTP_PORT, smtp.port, 0",
        "BANCHENG_SMTP_PORT, smtp.port, 65536",
        "BANCHENG_SMTP_PORT, smtp.port, smtp",
        "BANCHENG_SMTP_PASSWORD, smtp.user, somebody",
        "BANCHENG_MAIL_FROM, mail.from, 办成 <a@example.org>"
    })
    void aWrongValueIsOneLineThatNamesTheSetting(String setting, String property, String value) {
        MockEnvironment environment =
                new MockEnvironment()
                        .withProperty("bancheng.smtp.host", "mail.example.org")
                        .withProperty("bancheng." + property, value);
        assertThatExceptionOfType(SettingProblem.class)
                .isThrownBy(() -> MailSettings.of(environment))
                .satisfies(problem -> assertThat(problem.setting()).isEqualTo(setting))
                .withMessageStartingWith(setting + ": ");
    }

    @ParameterizedTest
    @CsvSource({"port, 25", "user, somebody"})
    void halfASettingIsNotTakenForNone(String part, String value) {
        MockEnvironment environment =
                new MockEnvironment().withProperty("bancheng.smtp." + part, value);
        assertThatExceptionOfType(SettingProblem.class)
                .isThrownBy(() -> MailSettings.of(environment))
                .withMessageContaining("BANCHENG_SMTP_HOST");
    }
}
