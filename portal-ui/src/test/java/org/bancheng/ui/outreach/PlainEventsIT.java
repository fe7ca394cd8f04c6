package org.bancheng.ui.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.outreach.EventKind;
import org.junit.jupiter.api.Test;

/** Events without script, as curl sees them: no cookie is ever sent back. */
class PlainEventsIT {

    private final EventFixture fixture = new EventFixture();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void showsTheEventAndItsFormWithoutScriptOrCookie() throws Exception {
        long event = fixture.event("老年人反诈禁毒讲座<b>", EventKind.LECTURE, 8, 3);
        var page = get("/plain/events/" + event);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("老年人反诈禁毒讲座&lt;b&gt;", "余 3 个名额", "人数", ">报名</button>", ">取消报名</button>")
                .doesNotContain("??", "outreach.");
        isPlain(page);
        var english = get("/plain/events/" + event + "?lang=en");
        assertThat(english.body()).contains("3 seats left", ">Sign up</button>");
        assertThat(get("/plain/events/12").statusCode()).isEqualTo(404);
        long draft = fixture.draft("还没发布", EventKind.LECTURE);
        assertThat(get("/plain/events/" + draft).statusCode()).isEqualTo(404);
    }

    @Test
    void faultsStandAtTheFieldAndKeepWhatWasTyped() throws Exception {
        long event = fixture.event("简易版有错误", EventKind.LECTURE, 8, 3);
        var page =
                signUp(event, "name", "𠮷野<i>", "phone", "12", "people", "99", "needs", "DIALECT");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("请填写 11 位手机号码", "人数填 1 到 10", "𠮷野&lt;i&gt;", "href=\"#phone\"")
                .containsPattern("value=\"DIALECT\" checked")
                .doesNotContain("receipt-code");
        isPlain(page);
        var forged =
                post(
                        "/plain/events/" + event,
                        "token",
                        "x.1.y",
                        "name",
                        "甲",
                        "phone",
                        "13700001111",
                        "people",
                        "1",
                        "session",
                        session(event));
        assertThat(forged.body()).contains("放得太久").doesNotContain("receipt-code");
    }

    @Test
    void aFormSentTwiceIsOnePlaceAndTheCodeOpensIt() throws Exception {
        long event = fixture.event("简易版报名", EventKind.LECTURE, 8, 3);
        var form = get("/plain/events/" + event).body();
        String[] fields = {
            "token",
            token(form),
            "session",
            session(event),
            "name",
            "王芳",
            "phone",
            "13700002222",
            "people",
            "3"
        };
        var first = post("/plain/events/" + event, fields);
        var second = post("/plain/events/" + event, fields);
        String code = field(first.body(), "id=\"receipt-code\"[^>]*>([^<]+)<");
        assertThat(first.body())
                .contains("报名成功")
                .containsPattern("id=\"reference\">[^<]+<")
                .doesNotContain("??");
        assertThat(field(second.body(), "id=\"receipt-code\"[^>]*>([^<]+)<")).isEqualTo(code);
        isPlain(first);

        var place = post("/plain/track", "code", code);
        assertThat(place.body())
                .contains("已预约", "简易版报名", ".ics", "取消报名")
                .doesNotContain("??", "王芳");
        isPlain(place);
        var fewer = post("/plain/places/people", "code", code, "people", "1");
        assertThat(fewer.body()).contains("人数已经减少").contains("<dd>1</dd>");
        var more = post("/plain/places/people", "code", code, "people", "2");
        assertThat(more.body()).contains("只能改少");

        var sure = post("/plain/places/cancel", "code", code);
        assertThat(sure.body()).contains("确定取消这个报名吗", "name=\"sure\"");
        assertThat(post("/plain/track", "code", code).body()).contains("已预约");
        var done = post("/plain/places/cancel", "code", code, "sure", "yes");
        assertThat(done.body()).contains("报名已经取消", "已取消").doesNotContain("name=\"sure\"");
        assertThat(post("/plain/places/cancel", "code", code, "sure", "yes").body())
                .contains("已经结束");
        assertThat(done.uri().toString()).doesNotContain(code);
    }

    @Test
    void aCodeThatOpensNothingCancelsNothing() throws Exception {
        var page =
                post(
                        "/plain/places/cancel",
                        "code",
                        "7K3M-0QWX-9ZTA-4HVN-C2DE-6PRS",
                        "sure",
                        "yes");
        assertThat(page.body()).contains("没有查到");
        assertThat(post("/plain/places/cancel", "code", " ").body()).contains("请填写查询码");
    }

    private String session(long event) throws Exception {
        return field(get("/plain/events/" + event).body(), "name=\"session\" value=\"(\\d+)\"");
    }

    private HttpResponse<String> signUp(long event, String... fields) throws Exception {
        var form = get("/plain/events/" + event).body();
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("token", token(form), "session", session(event)));
        return post("/plain/events/" + event, all.toArray(String[]::new));
    }

    private static String token(String form) {
        return field(form, "name=\"token\" value=\"([^\"]+)\"");
    }

    private static String field(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern + " in " + page).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(Portal.running().address(path)).build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String... fields) throws Exception {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        var request =
                HttpRequest.newBuilder(Portal.running().address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static void isPlain(HttpResponse<String> page) {
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(page.body().replaceAll("<script src=\"/js/[a-z]+\\.js\" defer></script>", ""))
                .doesNotContain("<script", "onclick", "style=\"");
    }
}
