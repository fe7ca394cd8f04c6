package org.bancheng.ui.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.Refusal;
import org.bancheng.workflow.matters.Result;
import org.junit.jupiter.api.Test;

/** The plain page as curl sees it: no cookie is ever sent back. */
class PlainTrackIT {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void asksForTheCodeWithoutScriptCookieOrCache() throws Exception {
        var page =
                http.send(
                        HttpRequest.newBuilder(Portal.running().address("/plain/track")).build(),
                        BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("查询码").contains("method=\"post\"");
        isPlain(page);
    }

    @Test
    void theCodeAloneTellsHowItStands() throws Exception {
        var filed = Filed.petition().accepted().noted("内部的话").replied("我们正在核对");

        var page = post("", "code", filed.code());

        assertThat(page.body())
                .contains("办理中", filed.reference(), "西湖区公安政务服务大厅", "我们正在核对")
                .contains("<time id=\"promise\" datetime=\"" + filed.promise() + "\">")
                .contains("&lt;b&gt;𠮷&lt;/b&gt;😀")
                .contains("为什么是这一天", "提交当天", "第 1 天", "所用日历")
                .doesNotContain("<b>", "内部的话", "李敏");
        isPlain(page);
        assertThat(page.uri().toString()).doesNotContain(filed.code());
    }

    @Test
    void wrongMalformedAndUnknownCodesGetOneAnswer() throws Exception {
        var unknown = post("", "code", "7K3M-0QWX-9ZTA-4HVN-C2DE-6PRS").body();
        var malformed = post("", "code", "７").body();

        assertThat(unknown).contains("没有查到");
        assertThat(malformed.replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(unknown.replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void anAnswerStartsTheClockAndIsTakenOnce() throws Exception {
        var filed = Filed.petition().accepted().asked("请补一张照片");
        var asked = post("", "code", filed.code());
        assertThat(asked.body()).contains("请补一张照片");

        var words = "照片寄出了 <i>😀</i>";
        var done = step("answer", filed, asked, words);
        var twice = step("answer", filed, asked, words);

        assertThat(done.body())
                .contains("已经收到您的回复", "照片寄出了 &lt;i&gt;😀&lt;/i&gt;")
                .doesNotContain("role=\"alert\"");
        assertThat(twice.body()).contains("刚刚有了新情况").contains(">照片寄出了");
        assertThat(filed.matter().state()).isEqualTo(MatterState.IN_HANDLING);
        assertThat(done.body().split("照片寄出了", -1)).hasSize(2);
    }

    @Test
    void aLinkThatIsNoneSaysSoAndOpensNothing() throws Exception {
        var page =
                http.send(
                        HttpRequest.newBuilder(
                                        Portal.running()
                                                .address("/plain/recheck/" + "A".repeat(32)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("已经用不了了").doesNotContain("<form method=\"post\"");
        isPlain(page);
    }

    @Test
    void anEmptyAnswerIsRefusedInPlainWords() throws Exception {
        var filed = Filed.petition().accepted().asked("请补一张照片");

        var page = step("answer", filed, post("", "code", filed.code()), "  ");

        assertThat(page.body()).contains("role=\"alert\">请填写<");
        assertThat(filed.matter().state()).isEqualTo(MatterState.WAITING_FOR_RESIDENT);
    }

    @Test
    void ratesReopensAndWithdraws() throws Exception {
        var filed = Filed.petition().accepted().finished(Result.PARTLY, "办了一半，另一半要等。");
        var finished = post("", "code", filed.code());
        assertThat(finished.body()).contains("部分办成", "办了一半，另一半要等。", "在期限内办结");

        var rated =
                post(
                        "/rate",
                        "code",
                        filed.code(),
                        "seen",
                        seen(finished),
                        "stars",
                        "2",
                        "words",
                        "还差一半");
        assertThat(rated.body()).contains("您的评价：不满意").doesNotContain("/plain/track/rate");

        var reopened = step("reopen", filed, rated, "另一半还没办");
        assertThat(reopened.body()).contains("重新办理的目标日期", filed.promise());

        var withdrawn = step("withdraw", filed, reopened, "");
        assertThat(withdrawn.body()).contains("已撤回");
        assertThat(filed.matter().state()).isEqualTo(MatterState.WITHDRAWN);
    }

    @Test
    void aRatingNeedsAChoice() throws Exception {
        var filed = Filed.petition().accepted().finished(Result.ACHIEVED, "办好了");

        var page = step("rate", filed, post("", "code", filed.code()), "好");

        assertThat(page.body()).contains("请选择一个评价").contains(">好</textarea>");
    }

    @Test
    void aRefusalNamesReasonAndRoute() throws Exception {
        var filed = Filed.petition().notAccepted(Refusal.PRIVATE_DISPUTE, "这是邻里纠纷。");

        assertThat(post("", "code", filed.code()).body())
                .contains("没有受理", "这是个人之间的纠纷", "人民调解委员会", "这是邻里纠纷。");
    }

    @Test
    void staysInEnglishWithoutACookie() throws Exception {
        var filed = Filed.petition();

        var page = post("", "code", filed.code(), "lang", "en");

        assertThat(page.body())
                .contains("lang=\"en\"", "Submitted", "You submitted it to")
                .contains("name=\"lang\" value=\"en\"");
    }

    private static void isPlain(HttpResponse<String> page) {
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script", "javascript:", "style=");
        assertThat(page.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
    }

    private HttpResponse<String> step(
            String step, Filed filed, HttpResponse<String> from, String words) throws Exception {
        return post("/" + step, "code", filed.code(), "seen", seen(from), "words", words);
    }

    private static String seen(HttpResponse<String> page) {
        var matcher = SEEN.matcher(page.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> post(String path, String... fields) throws Exception {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(fields[i]).append('=');
            body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return http.send(
                HttpRequest.newBuilder(Portal.running().address("/plain/track" + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }
}
