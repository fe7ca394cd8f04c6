package org.bancheng.db.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bancheng.db.SettingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

    @Test
    void addsWhatMustHoldOnEveryConnection() {
        assertThat(JdbcUrl.parse("jdbc:mysql://db:3306/portal").complete().toString())
                .startsWith("jdbc:mysql://db:3306/portal?")
                .contains("connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true")
                .contains("&socketTimeout=8000", "&connectTimeout=3000");
    }

    @Test
    void leavesAParameterThatWasNamed() {
        assertThat(
                        JdbcUrl.parse("jdbc:mysql://a,b/portal?SocketTimeout=20000&useSSL")
                                .complete()
                                .toString())
                .startsWith("jdbc:mysql://a,b/portal?SocketTimeout=20000&useSSL=&")
                .doesNotContain("socketTimeout=8000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db:3306/portal",
                "mysql://db/portal",
                "jdbc:mariadb://db/portal",
                "jdbc:postgresql://db/portal",
                "jdbc:mysql://db",
                "jdbc:mysql://db/",
                "jdbc:mysql:///portal"
            })
    void refusesWhatIsNoAddressOfADatabase(String url) {
        assertThatThrownBy(() -> JdbcUrl.parse(url))
                .isInstanceOf(SettingProblem.class)
                .hasMessageStartingWith("BANCHENG_DB_URL: ");
    }

    @Test
    void doesNotRepeatAPasswordInTheMessage() {
        assertThatThrownBy(() -> JdbcUrl.parse("jdbc:oracle://me:secret@db/portal"))
                .hasMessageNotContaining("secret");
    }
}
