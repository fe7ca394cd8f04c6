package org.bancheng.ui.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bancheng.ui.testing.Portal;
import org.bancheng.ui.testing.QrReader;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipDesk;
import org.bancheng.workflow.tips.TipType;
import org.bancheng.workflow.tips.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tip through the plain pages as curl would send it: no cookie, no script. */
class PlainTipsIT {

    static final String STORY = "  <b>二楼</b> & \"夜里\" 🚪 𠮷\n\n第三行";

    static Person officer;
    static Vault vault;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void theProvinceHasAnOfficer() {
        officer = Vaults.newOfficer("plain-officer", Vaults.PROVINCE);
        vault = Vaults.open(officer);
    }

    @Test
    void aTipIsCheckedFiledAndReadExactlyAsItWasTyped() throws Exception {
        var page = get("/plain/tips/new");
        assertThat(page.body()).contains("线索类型", "线索描述", "发生地点", "发生时间", "核对信息", "110", "12110");

        var check = post(tip(token(page), "check"));
        assertThat(check.body())
                .contains("贩卖、运输、走私毒品", "文三路", "id=\"promise\"", "&lt;b&gt;二楼&lt;/b&gt;")
                .doesNotContain("<b>二楼");

        var sent = tip(token(check), "submit");
        var receipt = post(sent);
        assertThat(receipt.statusCode()).isEqualTo(200);
        var reference = part(receipt, "id=\"reference\">(XS-\\d{10})<");
        var code = part(receipt, "id=\"receipt-code\"[^>]*>([0-9A-Z-]{29})<");
        assertThat(part(receipt, "id=\"promise\"[^>]*datetime=\"([0-9-]{10})\"")).isNotEmpty();

        assertThat(QrReader.read(part(receipt, "href=\"(data:image/png;base64,[^\"]+)\"")))
                .isEqualTo(code);
        assertThat(receipt.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
        keeps(code);

        var again = post(sent);
        assertThat(again.body()).contains(reference, code);
        var content = desk().open(officer, vault, reference).content();
        assertThat(content.description()).isEqualTo(STORY.strip());
        assertThat(content.type()).isEqualTo(TipType.DEALING);
        assertThat(content.place()).isEqualTo("文三路");
    }

    /** Leaving the receipt: with the tick, or with the code typed again. */
    private void keeps(String code) throws Exception {
        assertThat(post("/plain/receipt", Map.of("code", code)).body())
                .contains("请先保存查询码", "id=\"receipt-code\"", code);
        var wrong = Map.of("code", code, "typed", "7K3M", "saved", "true");
        assertThat(post("/plain/receipt", wrong).body()).contains("和上面的查询码不一样", code);
        var again = Map.of("code", code, "typed", code.toLowerCase(Locale.ROOT).replace("-", ""));
        for (var right : List.of(again, Map.of("code", code, "saved", "true"))) {
            assertThat(post("/plain/receipt", right).body())
                    .contains("查询码已经存好")
                    .doesNotContain(code, "receipt-code");
        }
    }

    @Test
    void whatIsMissingIsListedAtTheTopAndSaidAtTheField() throws Exception {
        var page = get("/plain/tips/new");
        var typed = tip(token(page), "check");
        typed.put("type", "");
        typed.put("email", "nobody");

        var answer = post(typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("请先改正下面的地方", "href=\"#type\"", "请选择线索类型", "id=\"type-error\"")
                .contains("href=\"#email\"", "value=\"nobody\"", "&lt;b&gt;二楼");
    }

    @Test
    void aFormWithoutItsTokenIsShownAgainAndNotFiled() throws Exception {
        for (var token : new String[] {"", "forged.1.AAAA", null}) {
            var typed = tip(token, "submit");
            var answer = post(typed);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("核对信息").doesNotContain("receipt-code");
        }
    }

    @Test
    void noPageSetsACookieRunsForeignScriptOrWeighsMuch() throws Exception {
        var page = get("/plain/tips/new");
        for (var answer : new HttpResponse<?>[] {page, post(tip(token(page), "submit"))}) {
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
            var body = String.valueOf(answer.body());
            // Files of our own alone, and without them everything above works just so.
            assertThat(body.replaceAll("<script src=\"/js/[a-z]+\\.js\" defer></script>", ""))
                    .doesNotContain("<script", "onclick", "style=\"");
            assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(60_000);
            assertThat(body).contains("<title>公安便民服务 · 办成</title>");
        }
    }

    /** The switches of the frame send the form, and show it again with every word. */
    @Test
    void anotherLanguageAndLargeTypeKeepWhatWasTyped() throws Exception {
        var page = get("/plain/tips/new");
        assertThat(page.body())
                .contains("formaction=\"/plain/tips/new?lang=en\"", "?elder=1\"", "form=\"form\"");
        var typed = tip(token(page), "edit");
        typed.put("type", "");
        var english = post("/plain/tips/new?lang=en", typed);
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body())
                .contains("Report a drug clue", "&lt;b&gt;二楼", "value=\"文三路\"", token(page))
                .doesNotContain("class=\"errors\"");
        var large = post("/plain/tips/new?elder=1", tip(token(page), "check"));
        assertThat(large.body()).contains("class=\"elder\"", "核对信息", "elder-phones", "标准版");
        assertThat(large.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("elder=1");
    }

    @Test
    void readsInEnglishToo() throws Exception {
        assertThat(get("/plain/tips/new?lang=en").body())
                .contains("Report a drug clue", "Description");
    }

    @Test
    void aGetNeverActs() throws Exception {
        var page = get("/plain/tips/new");
        var query =
                tip(token(page), "submit").entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        assertThat(get("/plain/tips/new?" + query).body()).doesNotContain("receipt-code");
    }

    private static TipDesk desk() {
        return Portal.running().bean(TipDesk.class);
    }

    private static Map<String, String> tip(String token, String button) {
        var fields = new LinkedHashMap<String, String>();
        if (token != null) {
            fields.put("token", token);
        }
        fields.put("type", "DEALING");
        fields.put("description", STORY);
        fields.put("place", "文三路");
        fields.put("region", "");
        fields.put("time", "昨晚");
        fields.put("email", "");
        fields.put("button", button);
        return fields;
    }

    private static String token(HttpResponse<String> page) {
        return part(page, "name=\"token\" value=\"([^\"]+)\"");
    }

    private static String part(HttpResponse<String> page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as(pattern + " in " + page.body()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(Portal.running().address(path)));
    }

    private HttpResponse<String> post(Map<String, String> fields) throws Exception {
        return post("/plain/tips/new", fields);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var body =
                fields.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(Portal.running().address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
