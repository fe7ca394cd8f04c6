package org.bancheng.ui.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bancheng.ui.testing.Portal;
import org.bancheng.ui.testing.QrReader;
import org.bancheng.workflow.handling.Tracking;
import org.bancheng.workflow.petitions.Filers;
import org.junit.jupiter.api.Test;

/** A petition through the plain pages as curl would send it: no cookie, no script. */
class PlainPetitionsIT {

    private static final String STORY = "去了两次，都说材料不齐。\n第二行 <b>不是粗体</b> 𠮷😀";
    private static final int SMALL = 60 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void isCheckedFiledAndFollowedWithTheCodeAlone() throws Exception {
        var page = get("/plain/petitions/new");
        assertThat(page.body()).contains("要办的事项", "事项类别", "受理窗口", "问题描述", "姓名", "手机号码");
        assertThat(page.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(SMALL);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();

        var check = post(petition(token(page), "check"));
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body())
                .contains("id=\"promise\"", "&lt;b&gt;不是粗体", "西湖区公安政务服务大厅", "不给办 · 缺证明")
                .doesNotContain("<b>不是粗体");

        var sent = petition(token(check), "submit");
        var receipt = post(sent);
        var code = part(receipt, "id=\"receipt-code\"[^>]*>([0-9A-Z-]{29})<");
        var reference = part(receipt, "id=\"reference\">([^<]+)<");
        assertThat(post(sent).body()).contains(code, reference);
        assertThat(receipt.body()).contains("办公时间");
        assertThat(QrReader.read(part(receipt, "href=\"(data:image/png;base64,[^\"]+)\"")))
                .isEqualTo(code);
        assertThat(receipt.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);

        var track = send("/plain/track", Map.of("code", code));
        assertThat(track.body())
                .contains(reference, "由 小周 代填（家人、亲友）", "当事人知道并同意由我代填")
                .contains("地址");
        var matter = Portal.running().bean(Tracking.class).find(code).orElseThrow();
        assertThat(Portal.running().bean(Filers.class).of(matter)).isPresent();
    }

    @Test
    void saysWhatIsMissingAndKeepsTheRest() throws Exception {
        var page = get("/plain/petitions/new?lang=en");
        var typed = petition(token(page), "check");
        typed.put("lang", "en");
        typed.put("window", "NOWHERE");
        typed.put("phone", "12");
        typed.put("tried.0.refused", "");
        typed.put("ownDate", "2020-01-01");
        var wrong = post(typed);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "Please correct", "href=\"#window\"", "href=\"#phone\"", "That day is over")
                .contains("href=\"#tried.0.refused\"")
                .contains("给孩子上户口");
    }

    @Test
    void asksWhatTheCategoryAsksBeforeItIsChecked() throws Exception {
        var typed = petition(token(get("/plain/petitions/new")), "check");
        typed.put("category", "VEHICLE_TRANSFER");
        var more = post(typed);
        assertThat(more.body()).contains("这类事还有几个问题", "车辆原来在哪里登记");
        typed.put("asked", "VEHICLE_TRANSFER");
        assertThat(post(typed).statusCode()).isEqualTo(422);
        typed.put("answer.TRANSFER_PLACE", "OTHER");
        assertThat(post(typed).body()).contains("车辆 › 车辆过户转籍", "外地", "id=\"promise\"");
    }

    @Test
    void aClueIsLedAwayAndAForgedFormFilesNothing() throws Exception {
        var typed = petition(token(get("/plain/petitions/new")), "submit");
        typed.put("signal", "DRUG_TIP");
        var away = post(typed);
        assertThat(away.statusCode()).isEqualTo(422);
        assertThat(away.body()).contains("毒品线索");
        var forged = petition("x.1.y", "submit");
        assertThat(post(forged).body()).contains("放得太久了").doesNotContain("receipt-code");
    }

    private static Map<String, String> petition(String token, String button) {
        var form = new LinkedHashMap<String, String>();
        form.put("token", token);
        form.put("button", button);
        form.put("title", "给孩子上户口");
        form.put("category", "HOUSEHOLD");
        form.put("window", "HALL-330106");
        form.put("story", STORY.replace("\n", "\r\n"));
        form.put("tried.0.where", "西湖区大厅");
        form.put("tried.0.on", "2026-01-05");
        form.put("tried.0.refused", "不给办");
        form.put("tried.0.why", "缺证明");
        form.put("behalf", "FAMILY");
        form.put("behalfName", "小周");
        form.put("behalfPhone", "13900000003");
        form.put("behalfAgreed", "yes");
        form.put("name", "周奶奶");
        form.put("phone", "138 0013 8000");
        return form;
    }

    private static String token(HttpResponse<String> page) {
        return part(page, "name=\"token\" value=\"([^\"]+)\"");
    }

    private static String part(HttpResponse<String> page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as(pattern).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(Portal.running().address(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(Map<String, String> form) throws Exception {
        return send("/plain/petitions/new", form);
    }

    private HttpResponse<String> send(String path, Map<String, String> form) throws Exception {
        var body =
                form.entrySet().stream()
                        .map(field ->
                                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(Portal.running().address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
