package org.bancheng.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bancheng.db.testing.MigratedDatabase;
import org.bancheng.ui.Bancheng;
import org.bancheng.workflow.ledger.LedgerImport;
import org.bancheng.workflow.matters.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = Bancheng.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@MigratedDatabase
@TestPropertySource(properties = "test.database=open-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataIT {

    private static final String DAY = "?asOf=2026-03-20";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired JsonMapper json;
    @Autowired LedgerImport ledger;
    @LocalServerPort int port;

    @BeforeAll
    void theMixedLedgerIsImported() throws Exception {
        var file = Objects.requireNonNull(getClass().getResource("/ledger/ledger-mixed.csv"));
        assertThat(ledger.run(Path.of(file.toURI()), false, new Actor("import")).complete())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"city, byCity", "unitType, byUnitType", "route, byRoute", "dueMonth, byDueMonth"})
    void givesEveryNumberOfTheLedger(String groupBy, String expectedGroups) throws Exception {
        var expected =
                json.readTree(getClass().getResourceAsStream("/ledger/ledger-mixed.expected.json"));
        var answer =
                json.readTree(get("/open-data/on-time.json" + DAY + "&groupBy=" + groupBy).body());
        assertThat(answer.get("asOf").stringValue()).isEqualTo("2026-03-20");
        assertSame(answer.get("all"), expected.get("all"));
        var groups = expected.get(expectedGroups);
        assertThat(answer.get("groups").propertyNames())
                .containsExactlyInAnyOrderElementsOf(groups.propertyNames());
        groups.properties()
                .forEach(group ->
                        assertSame(answer.get("groups").get(group.getKey()), group.getValue()));
    }

    private static void assertSame(JsonNode answer, JsonNode expected) {
        Map<String, JsonNode> same = new LinkedHashMap<>();
        expected.propertyNames().forEach(name -> same.put(name, answer.get(name)));
        Map<String, JsonNode> wanted = new LinkedHashMap<>();
        expected.properties().forEach(value -> wanted.put(value.getKey(), value.getValue()));
        assertThat(same).isEqualTo(wanted);
        assertThat(answer.has("heldRate")).isTrue();
    }

    @Test
    void aGroupOfFewerThanFiveIsNullThroughout() throws Exception {
        var answer =
                json.readTree(get("/open-data/on-time.json?asOf=2025-01-02&groupBy=city").body());
        assertThat(answer.get("groups").isEmpty()).isFalse();
        for (var group : answer.get("groups")) {
            var accepted = group.get("accepted");
            assertThat(accepted.isNull() || accepted.longValue() >= 5).isTrue();
            if (accepted.isNull()) {
                assertThat(group).allMatch(JsonNode::isNull);
            }
        }
    }

    @Test
    void withoutParametersItIsTheWholeToday() throws Exception {
        var answer = json.readTree(get("/open-data/on-time.json").body());
        assertThat(answer.get("all").get("accepted").longValue()).isEqualTo(1733);
        assertThat(answer.get("all").get("openNotDue").longValue()).isZero();
        assertThat(answer.get("groups").isEmpty()).isTrue();
    }

    @Test
    void theCsvSaysTheSame() throws Exception {
        var answer = get("/open-data/on-time.csv" + DAY + "&groupBy=unitType");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("on-time-2026-03-20.csv"));
        assertThat(answer.body())
                .startsWith("\uFEFFasOf,group,accepted,finished,")
                .endsWith("\r\n");
        List<String> lines = Arrays.asList(answer.body().split("\r\n"));
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1))
                .startsWith(
                        "2026-03-20,all,1733,1706,1604,102,17,10,98.44,93.09,91.58,3.23,83.70,95.02,1024,");
        assertThat(lines)
                .extracting(line -> line.split(",")[1])
                .containsExactly("group", "all", "EXIT_ENTRY_HALL", "HALL", "VEHICLE_OFFICE");
    }

    @ParameterizedTest
    @CsvSource({
        "on-time.json?asOf=2026-02-30, #/asOf",
        "on-time.json?asOf=20260320, #/asOf",
        "on-time.csv?asOf=1999-12-31, #/asOf",
        "on-time.json?groupBy=window, #/groupBy",
        "on-time.csv?groupBy=city&groupBy=route, #/groupBy"
    })
    void saysWhichParameterIsWrong(String call, String pointer) throws Exception {
        var answer = get("/open-data/" + call);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(json.readTree(answer.body()).get("errors").get(0).get("pointer").stringValue())
                .isEqualTo(pointer);
    }

    @Test
    void anUnknownFileIsAProblemToo() throws Exception {
        var answer = get("/open-data/nothing.json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    private HttpResponse<String> get(String path) throws Exception {
        var call = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        return http.send(call, BodyHandlers.ofString());
    }
}
