package org.bancheng.db.connection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bancheng.db.SettingProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.0.15",
                "8.4.0",
                "9.7.4-2",
                "11.4.5-MariaDB",
                "5.5.5-11.8.2-MariaDB-log",
                "12.0.1-MariaDB"
            })
    void letsNewEnoughServersIn(String version) {
        assertThatCode(() -> ServerVersion.parse(version).check()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5.7.44", "10.11.2-MariaDB", "11.3.9-MariaDB", "5.5.5-10.6.1-MariaDB", "?"})
    void refusesOldServersAndNamesTheSetting(String version) {
        assertThatThrownBy(() -> ServerVersion.parse(version).check())
                .isInstanceOf(SettingProblem.class)
                .hasMessageStartingWith("BANCHENG_DB_URL: ");
    }
}
