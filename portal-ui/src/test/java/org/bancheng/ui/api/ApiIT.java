package org.bancheng.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.bancheng.db.testing.MigratedDatabase;
import org.bancheng.ui.Bancheng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = Bancheng.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@MigratedDatabase
class ApiIT {

    private static final String PROMISE = "/api/v1/promise?filedOn=2026-02-12&workingDays=5";
    private static final String ADVICE = "/api/v1/advice";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired JsonMapper json;
    @LocalServerPort int port;

    @Test
    void promisesAsTheContractSays() throws Exception {
        HttpResponse<String> answer = get(PROMISE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .startsWith(
                        """
                        {"dueOn":"2026-02-26","provisional":false,"calendar":"2026/1","days":[\
                        {"date":"2026-02-13","working":true,"count":1,"note":null},\
                        {"date":"2026-02-14","working":true,"count":2,"note":"调休上班"},\
                        {"date":"2026-02-15","working":false,"count":2,"note":"春节"},\
                        """);
        assertThat(json.readTree(answer.body()).get("days").size()).isEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02, 2, 2026-01-05, false",
        "2026-02-12, 5, 2026-02-26, false",
        "2026-02-13, 3, 2026-02-25, false",
        "2026-04-30, 3, 2026-05-08, false",
        "2026-05-08, 1, 2026-05-09, false",
        "2026-09-18, 2, 2026-09-21, false",
        "2026-09-24, 5, 2026-10-09, false",
        "2026-09-30, 3, 2026-10-10, false",
        "2026-10-09, 1, 2026-10-10, false",
        "2026-12-30, 3, 2027-01-04, true",
        "1990-01-01, 366, 1991-05-28, true",
        "2197-12-31, 366, 2199-05-27, true"
    })
    void promisesEveryRowOfTheTable(String filedOn, int n, String due, boolean provisional)
            throws Exception {
        JsonNode answer =
                json.readTree(
                        get("/api/v1/promise?filedOn=" + filedOn + "&workingDays=" + n).body());
        assertThat(answer.get("dueOn").stringValue()).isEqualTo(due);
        assertThat(answer.get("provisional").booleanValue()).isEqualTo(provisional);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filedOn=2026-02-30&workingDays=5|#/filedOn",
                "filedOn=2026-2-3&workingDays=5|#/filedOn",
                "filedOn=12%2F02%2F2026&workingDays=5|#/filedOn",
                "filedOn=1989-12-31&workingDays=5|#/filedOn",
                "filedOn=%2B999999999-12-31&workingDays=5|#/filedOn",
                "filedOn=2026-02-12&filedOn=2026-02-13&workingDays=5|#/filedOn",
                "workingDays=5|#/filedOn",
                "filedOn=2026-02-12|#/workingDays",
                "filedOn=2026-02-12&workingDays=|#/workingDays",
                "filedOn=2026-02-12&workingDays=0|#/workingDays",
                "filedOn=2026-02-12&workingDays=-1|#/workingDays",
                "filedOn=2026-02-12&workingDays=367|#/workingDays",
                "filedOn=2026-02-12&workingDays=99999999999|#/workingDays",
                "filedOn=2026-02-12&workingDays=%EF%BC%95|#/workingDays",
                "filedOn=2026-02-12&workingDays=5.5|#/workingDays"
            })
    void saysWhichParameterIsWrong(String row) throws Exception {
        String[] parts = row.split("\\|");
        JsonNode problem = problem(get("/api/v1/promise?" + parts[0]), 400);
        assertThat(pointers(problem)).containsExactly(parts[1]);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() throws Exception {
        assertThat(pointers(problem(get("/api/v1/promise"), 400)))
                .containsExactly("#/filedOn", "#/workingDays");
    }

    @Test
    void advisesAsTheContractSays() throws Exception {
        HttpResponse<String> answer = post("{\"signals\":[\"DATA_SYNC\",\"CROSS_REGION\"]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith(
                        """
                        {"lane":"PETITION","accepted":true,"plan":["IMMEDIATE","CONSULTATION","TRACKING"],\
                        "urgency":"NORMAL","limitWorkingDays":7,"reasons":[{"mode":"IMMEDIATE",\
                        "because":["DATA_SYNC"],"text":"\
                        """);
        assertThat(json.readTree(answer.body()).get("reasons").get(1).get("because").get(0))
                .hasToString("\"CROSS_REGION\"");
    }

    @ParameterizedTest
    @CsvSource({
        "DANGER_NOW, EMERGENCY_110, true, EMERGENCY,",
        "DRUG_TIP, TIP, true, NORMAL,",
        "EVENT_SIGNUP, SIGNUP, true, NORMAL,",
        "LITIGATION, PETITION, false, NORMAL, LITIGATION",
        "ALREADY_IN_PROCESS, PETITION, false, NORMAL, ALREADY_IN_PROCESS",
        "PRIVATE_DISPUTE, PETITION, false, NORMAL, PRIVATE_DISPUTE"
    })
    void sendsElsewhereWhatIsNoPetition(
            String signal, String lane, boolean accepted, String urgency, String route)
            throws Exception {
        JsonNode answer = json.readTree(post("{\"signals\":[\"" + signal + "\"]}").body());
        assertThat(answer.get("lane").stringValue()).isEqualTo(lane);
        assertThat(answer.get("accepted").booleanValue()).isEqualTo(accepted);
        assertThat(answer.get("urgency").stringValue()).isEqualTo(urgency);
        assertThat(answer.get("plan").isEmpty()).isTrue();
        assertThat(answer.get("limitWorkingDays").isNull()).isTrue();
        assertThat(answer.path("route").stringValue(null)).isEqualTo(route);
    }

    @Test
    void givesReasonsInTheLanguageAskedFor() throws Exception {
        assertThat(post("{\"signals\":[]}").body()).contains("马上办", "任何一种情况");
        assertThat(adviceIn("en-GB,zh;q=0.5").body()).contains("Advised:");
        assertThat(adviceIn("zh-CN,en;q=0.5").body()).contains("建议");
        assertThat(adviceIn("fr, *;q=0.1").body()).contains("建议");
        assertThat(adviceIn(";;nonsense;;").body()).contains("建议");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|#",
                "{|#",
                "[]|#",
                "null|#",
                "\"signals\"|#",
                "{\"signals\":[]} tail|#",
                "{}|#/signals",
                "{\"signals\":null}|#/signals",
                "{\"signals\":\"DATA_SYNC\"}|#/signals",
                "{\"signals\":[\"DATA_SYNC\",\"FULL_MOON\"]}|#/signals/1",
                "{\"signals\":[null]}|#/signals/0",
                "{\"signals\":[7]}|#/signals/0",
                "{\"signals\":[\"data_sync\"]}|#/signals/0"
            })
    void saysWhereTheContentIsWrong(String row) throws Exception {
        int bar = row.indexOf('|');
        JsonNode problem = problem(post(row.substring(0, bar)), 400);
        assertThat(pointers(problem)).containsExactly(row.substring(bar + 1));
    }

    @Test
    void refusesMoreThanItReads() throws Exception {
        problem(post("{\"signals\":[\"" + "𠮷".repeat(10_000) + "\"]}"), 413);
        problem(post("[".repeat(15_000)), 400);
    }

    @Test
    void aProblemIsAProblemDetailInTheCallersLanguage() throws Exception {
        JsonNode chinese = problem(get("/api/v1/promise?filedOn=2026-02-12&workingDays=0"), 400);
        assertThat(chinese.get("type").stringValue()).isEqualTo("/api/v1/problems/bad-input");
        assertThat(chinese.get("title").stringValue()).isEqualTo("请求内容有误");
        assertThat(chinese.get("instance").stringValue()).isEqualTo("/api/v1/promise");
        assertThat(chinese.get("traceId").stringValue()).matches("[0-9a-f]{16}");
        assertThat(chinese.get("errors").get(0).get("detail").stringValue())
                .isEqualTo("应当是 1 到 366 之间的整数。");

        JsonNode english =
                problem(
                        get(
                                "/api/v1/promise?filedOn=2026-02-12&workingDays=0",
                                "Accept-Language",
                                "en"),
                        400);
        assertThat(english.get("title").stringValue()).isEqualTo("The request is not right");
        assertThat(english.get("errors").get(0).get("detail").stringValue())
                .isEqualTo("A whole number from 1 to 366 is expected.");
        assertThat(get(chinese.get("type").stringValue()).body()).startsWith("请求内容有误");
    }

    @Test
    void otherWaysOfAskingAreProblemDetailsToo() throws Exception {
        HttpResponse<String> wrongMethod = post("{}", PROMISE, "application/json");
        problem(wrongMethod, 405);
        assertThat(wrongMethod.headers().firstValue("Allow").orElse("")).contains("GET");
        problem(get(ADVICE), 405);
        problem(post("signals=DATA_SYNC", ADVICE, "application/x-www-form-urlencoded"), 415);
        problem(post("<signals/>", ADVICE, "text/xml"), 415);
        problem(get(PROMISE, "Accept", "text/csv"), 406);
        problem(get("/api/v1/moon"), 404);
        problem(post("{}", "/api/v1/moon", "application/json"), 404);
        problem(get("/api/v1/problems/moon"), 404);
    }

    @Test
    void theDescriptionNamesCallsAndSignals() throws Exception {
        assertThat(get("/openapi.json").body())
                .contains("/api/v1/promise", "/api/v1/advice", "CROSS_REGION", "workingDays")
                .contains("\"url\":\"/\"", "Bancheng");
    }

    private JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("detail").stringValue()).isNotBlank().doesNotStartWith("api.");
        return problem;
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error -> error.get("pointer").stringValue())
                .toList();
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder call = HttpRequest.newBuilder(at(path));
        return send(headers.length == 0 ? call : call.headers(headers));
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(body, ADVICE, "application/json");
    }

    private HttpResponse<String> post(String body, String path, String type)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> adviceIn(String language)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(at(ADVICE))
                        .headers("Content-Type", "application/json", "Accept-Language", language)
                        .POST(BodyPublishers.ofString("{\"signals\":[]}")));
    }

    private HttpResponse<String> send(HttpRequest.Builder call)
            throws IOException, InterruptedException {
        return http.send(call.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
