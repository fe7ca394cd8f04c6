package org.bancheng.ui.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bancheng.db.crypto.FieldCrypto;
import org.bancheng.db.crypto.RowIdentity;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.matters.MatterState;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipDesk;
import org.bancheng.workflow.tips.TipErasure;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.TipMessage;
import org.bancheng.workflow.tips.TipRewardDesk;
import org.bancheng.workflow.tips.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** A tip from its form to its rating as curl would send it, and what is left of it on the disk. */
@ExtendWith(OutputCaptureExtension.class)
class PlainTipTrackIT {

    /** In every word of this class, and nowhere else. */
    static final String MARKER = "zaunkönigfeder斑头雁";

    static Person officer;
    static Vault vault;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void theCountyHasAnOfficer() {
        officer = Vaults.newOfficer("curl-officer", "NDC-330102");
        vault = Vaults.open(officer);
    }

    @Test
    void filedReadAnsweredAndRatedWithNothingReadableLeftBehind(CapturedOutput output)
            throws Exception {
        var page = post("/plain/tips/new", tip(token(get("/plain/tips/new")), "submit"));
        var reference = part(page, "id=\"reference\">(XS-\\d{10})<");
        var code = part(page, "id=\"receipt-code\"[^>]*>([0-9A-Z-]{29})<");
        var fresh = post("/plain/track", "code", code);
        assertThat(fresh.body()).contains("已收到", "还没有人打开", reference).doesNotContain(MARKER);

        var desk = Portal.running().bean(TipDesk.class);
        TipFile tip = desk.open(officer, vault, reference);
        assertThat(tip.content().description()).contains(MARKER);
        Plan plan = tip.file().matter().plan();
        tip = desk.accept(officer, vault, tip, plan, MARKER + " reason");
        tip = desk.reply(officer, vault, tip, MARKER + " reply");
        tip = desk.note(officer, vault, tip, MARKER + " note");
        desk.ask(officer, vault, tip, PauseReason.RESIDENT, MARKER + " question");

        var asked = post("/plain/track", "code", code);
        assertThat(asked.body())
                .contains("已被打开 1 次，由 1 名线索专员", MARKER + " reply", MARKER + " question")
                .doesNotContain(MARKER + " story", MARKER + " note", officer.name(), "<script");
        assertThat(asked.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(asked.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var seen = part(asked, "name=\"seen\" value=\"(\\d+)\"");
        var answer = new String[] {"code", code, "seen", seen, "words", MARKER + " <answer>"};
        var answered = post("/plain/track/answer", answer);
        assertThat(answered.body()).contains("已经收到您的回复", "您补充过 1 次").doesNotContain("&lt;answer");
        assertThat(post("/plain/track/answer", answer).body()).contains("刚刚有了新情况");

        tip = desk.open(officer, vault, reference);
        assertThat(tip.file().matter().state()).isEqualTo(MatterState.IN_HANDLING);
        assertThat(tip.messages())
                .extracting(TipMessage::text)
                .containsExactly(MARKER + " reply", MARKER + " question", MARKER + " <answer>");
        desk.finish(officer, vault, tip, Result.ACHIEVED, MARKER + " result");
        var done = post("/plain/track", "code", code);
        assertThat(done.body()).contains(MARKER + " result", "有没有奖励", "快速离开").doesNotContain("复查");
        var rated =
                post(
                        "/plain/track/rate",
                        "code",
                        code,
                        "seen",
                        part(done, "name=\"seen\" value=\"(\\d+)\""),
                        "stars",
                        "5",
                        "words",
                        MARKER + " rating");
        assertThat(rated.body()).contains("谢谢您的评价").doesNotContain(MARKER + " rating");

        var secrets = List.of(MARKER, "zaunkönigfeder", code, code.replace("-", ""));
        assertThat(output.getAll()).doesNotContain(secrets.toArray(String[]::new));
        assertThat(foundInFiles(Stream.concat(secrets.stream(), Stream.of(reference)).toList()))
                .as("what the database's files hold: the reference, which is not secret, alone")
                .containsExactly(reference);
        for (var path :
                List.of(
                        "/open-data/on-time.json",
                        "/open-data/on-time.csv",
                        "/openapi.json",
                        "/plain/track?code=" + code)) {
            assertThat(get(path).body()).doesNotContain(MARKER, reference);
        }
        assertThat(letters("curl-sender@example.org"))
                .isNotEmpty()
                .allMatch(letter -> !letter.contains(MARKER) && !letter.contains(reference))
                .noneMatch(letter -> letter.contains("线索") || letter.contains("毒"));
    }

    @Test
    void aWithdrawnTipIsHandledNoMore() throws Exception {
        var page = post("/plain/tips/new", tip(token(get("/plain/tips/new")), "submit"));
        var code = part(page, "id=\"receipt-code\"[^>]*>([0-9A-Z-]{29})<");
        var seen = part(post("/plain/track", "code", code), "name=\"seen\" value=\"(\\d+)\"");
        var gone = post("/plain/track/withdraw", "code", code, "seen", seen);
        assertThat(gone.body()).contains("已经撤回").doesNotContain("name=\"words\"");
    }

    @Test
    void aRewardIsClaimedWithoutScriptAndAnErasedTipTellsItsDayAndNothingElse() throws Exception {
        var portal = Portal.running();
        var page = post("/plain/tips/new", tip(token(get("/plain/tips/new")), "submit"));
        var reference = part(page, "id=\"reference\">(XS-\\d{10})<");
        var code = part(page, "id=\"receipt-code\"[^>]*>([0-9A-Z-]{29})<");
        assertThat(post("/plain/track", "code", code).body()).contains("办结以后再保存 180 天");
        var desk = portal.bean(TipDesk.class);
        TipFile tip = desk.open(officer, vault, reference);
        tip = desk.accept(officer, vault, tip, tip.file().matter().plan(), null);
        tip = desk.finish(officer, vault, tip, Result.ACHIEVED, "thank you");
        portal.bean(TipRewardDesk.class).offer(officer, vault, tip, 4000, "");

        var offered = post("/plain/track", "code", code);
        assertThat(offered.body()).contains("奖励 ¥4,000", "领取奖励", "快速离开");
        var seen = part(offered, "name=\"seen\" value=\"(\\d+)\"");
        var claimed = post("/plain/track/claim", "code", code, "seen", seen);
        assertThat(claimed.body()).contains("领奖码在下面").doesNotContain("action=\"/plain/track/claim");
        assertThat(part(claimed, "id=\"payment-code\">([0-9A-Z-]{19})<")).isNotBlank();

        var jdbc = portal.bean(JdbcTemplate.class);
        jdbc.update(
                "UPDATE tip t JOIN matter m ON m.id = t.matter_id SET m.state = 'SETTLED', m.watch_at = NULL,"
                        + " t.erase_on = '2026-01-01' WHERE m.reference = ?",
                reference);
        portal.bean(TipErasure.class).sweep();
        var erased = post("/plain/track", "code", code).body();
        assertThat(erased).contains("已于").doesNotContain(reference, "thank you", "¥", "<form");
    }

    /** Which of the texts lie as bytes in a file of the database server, its logs too. */
    private static Set<String> foundInFiles(Collection<String> texts) throws Exception {
        var jdbc = Portal.running().bean(JdbcTemplate.class);
        var folder = Path.of(String.valueOf(jdbc.queryForObject("SELECT @@datadir", String.class)));
        Set<String> found = new HashSet<>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                try {
                    var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    texts.stream()
                            .filter(text -> bytes.contains(asBytes(text)))
                            .forEach(found::add);
                } catch (NoSuchFileException gone) {
                    // The server rotates its logs while we look; a file that is gone holds nothing.
                }
            }
        }
        return found;
    }

    private static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** Subject and text of what waits to be sent to an address. */
    private static List<String> letters(String to) {
        var crypto = Portal.running().bean(FieldCrypto.class);
        return Portal.running()
                .bean(JdbcTemplate.class)
                .query(
                        "SELECT id, recipient, subject, body FROM outbox",
                        (row, n) ->
                                Stream.of("recipient", "subject", "body")
                                        .map(column -> opened(crypto, row, column))
                                        .toList())
                .stream()
                .filter(letter -> letter.getFirst().equals(to))
                .map(letter -> letter.get(1) + "\n" + letter.get(2))
                .toList();
    }

    private static String opened(FieldCrypto crypto, ResultSet row, String column) {
        try {
            return crypto.openText(
                    new RowIdentity("outbox", column, row.getLong("id")), row.getBytes(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] tip(String token, String button) {
        return new String[] {
            "token",
            token,
            "type",
            "DEALING",
            "description",
            MARKER + " story",
            "place",
            MARKER + " place",
            "region",
            "330102",
            "time",
            MARKER + " time",
            "email",
            "curl-sender@example.org",
            "button",
            button
        };
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
        return client.send(
                HttpRequest.newBuilder(Portal.running().address(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** A form of name and value by turns. */
    private HttpResponse<String> post(String path, String... fields) throws Exception {
        var body =
                IntStream.range(0, fields.length / 2)
                        .mapToObj(at ->
                                fields[2 * at]
                                        + "="
                                        + URLEncoder.encode(
                                                fields[2 * at + 1], StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(Portal.running().address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
