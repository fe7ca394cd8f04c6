package org.bancheng.ui.tips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.bancheng.ui.testing.Browser;
import org.bancheng.ui.testing.Portal;
import org.bancheng.ui.testing.Samples;
import org.bancheng.ui.testing.SlowLine;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipEvidence;
import org.bancheng.workflow.tips.TipReading;
import org.bancheng.workflow.tips.Vault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/** A photograph of a tip: sent from a telephone with a bad line, read by the officer alone. */
class TipFilesE2E {

    private static final int TELEPHONE = 300_000;

    static Person officer;
    static Vault vault;

    @TempDir Path folder;

    @BeforeAll
    static void theCountyHasAnOfficer() {
        officer = Vaults.newOfficer("tip-files-officer", Vaults.COUNTY);
        vault = Vaults.open(officer);
    }

    @Test
    void aPhotographAndARecordingComeOverABrokenLineAndTheOfficerReadsThem() throws Exception {
        String reference;
        String code;
        try (var line = new SlowLine();
                var sender = Browser.phone()) {
            sender.open(line.address("/tips/new")).press("下一步");
            sender.choose("线索类型", "娱乐场所、出租房、快递涉毒").type("线索描述", "三楼每晚有人进出");
            sender.give(Files.writeString(folder.resolve("不是照片.jpg"), "MZ this is none"));
            sender.sees("这不是可以上传的文件");
            sender.give(Samples.photograph(folder.resolve("楼道.jpg")));
            sender.sees("去掉“楼道.jpg”").sees("拍摄地点：30.27000, 120.16000");
            sender.isAccessible().screenshot("tip-files");
            line.slowTo(TELEPHONE);
            sender.give(Files.write(folder.resolve("录音.wav"), Samples.recording(1_500_000)));
            sender.until("something sent", () -> progress(sender) > 200_000 ? true : null);
            line.cut();
            sender.sees("网络断了").screenshot("tip-files-broken");
            line.mend();
            line.slowTo(Integer.MAX_VALUE);
            sender.sees("去掉“录音.wav”");
            sender.press("下一步").choose("所在地区", "杭州市 西湖区").press("下一步");
            sender.press("核对信息").sees("楼道.jpg, 录音.wav");
            sender.isAccessible().screenshot("tip-files-check");
            sender.press("提交");
            code = sender.waitFor(By.id("receipt-code")).getText();
            reference = sender.waitFor(By.id("reference")).getText();
        }
        try (var sender = Browser.phone()) {
            sender.open("/track").type("查询码", code).press("查询").sees("收到您的文件 2 个");
            sender.script("document.querySelectorAll('details').forEach(d => d.open = true)");
            sender.give(Samples.pdf(folder.resolve("账本.pdf")));
            sender.sees("去掉“账本.pdf”").isAccessible().screenshot("track-tip-files");
            sender.press("发送文件").sees("收到您的文件 3 个");
            assertThat(sender.text()).doesNotContain("账本.pdf", "楼道.jpg");
        }
        try (var desk = Browser.wide()) {
            desk.signIn("tip-files-officer").open("/desk/tips/" + reference);
            desk.type("线索口令", Vaults.PASSPHRASE).press("打开").sees("这条线索还没有打开");
            desk.press("打开线索").sees("举报人发来的文件").sees("楼道.jpg");
            desk.isAccessible().screenshot("tip-desk-files");
            var link = desk.link("下载文件 1 的原件").getDomProperty("href");
            var saved = save(desk, link);
            assertThat(saved.statusCode()).isEqualTo(200);
            assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment;")
                    .contains("file-1-original.jpg");
            assertThat(new String(saved.body(), StandardCharsets.ISO_8859_1)).contains("iPhone");
            assertThat(
                            new String(
                                    save(desk, link.replace("?original", "")).body(),
                                    StandardCharsets.ISO_8859_1))
                    .doesNotContain("iPhone");
            desk.press("锁上线索库").sees("打开线索库");
            assertThat(save(desk, link).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPlainFormSendsAFileToo() throws Exception {
        try (var sender = Browser.phone()) {
            sender.open("/plain/tips/new").choose("线索类型", "娱乐场所、出租房、快递涉毒");
            sender.type("线索描述", "地下室有气味").choose("所在地区", "杭州市 西湖区");
            sender.waitFor(By.id("file"))
                    .sendKeys(Samples.photograph(folder.resolve("地下室.jpg")).toString());
            sender.press("核对信息").sees("地下室.jpg").sees("拍摄地点：30.27000, 120.16000");
            sender.isAccessible().screenshot("plain-tip-files-check");
            sender.press("上一步").sees("去掉“地下室.jpg”").isAccessible();
            sender.screenshot("plain-tip-files");
            sender.waitFor(By.id("file"))
                    .sendKeys(
                            Files.writeString(folder.resolve("假.png"), "MZ this is none")
                                    .toString());
            sender.press("核对信息").sees("这不是可以上传的文件").sees("去掉“地下室.jpg”");
            sender.press("核对信息").press("提交");
            var code = sender.waitFor(By.id("receipt-code")).getText();
            var reference = sender.waitFor(By.id("reference")).getText();
            sender.open("/plain/track").type("查询码", code).press("查询");
            sender.sees("收到您的文件 1 个");
            sender.script("document.querySelectorAll('details').forEach(d => d.open = true)");
            sender.waitFor(By.id("add-file"))
                    .sendKeys(Samples.pdf(folder.resolve("账本.pdf")).toString());
            sender.screenshot("plain-track-tip-files").isAccessible();
            sender.script("document.querySelector('#add-file').form.requestSubmit()");
            sender.sees("收到您的文件 2 个");

            var opened = Portal.running().bean(TipReading.class).open(officer, vault, reference);
            var files = Portal.running().bean(TipEvidence.class).of(officer, vault, opened);
            assertThat(files).extracting(file -> file.name()).contains("地下室.jpg", "账本.pdf");
            var out = new ByteArrayOutputStream();
            var photograph =
                    files.stream().filter(file -> file.name().equals("地下室.jpg")).findFirst();
            Portal.running()
                    .bean(TipEvidence.class)
                    .open(officer, vault, reference, photograph.orElseThrow().id(), true)
                    .orElseThrow()
                    .content()
                    .writeTo(out);
            assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("地下室.jpg")));
        }
    }

    private static double progress(Browser browser) {
        var at =
                (Number)
                        browser.script(
                                "return document.querySelector('.files-coming progress')?.value ?? 0");
        return at == null ? 0 : at.doubleValue();
    }

    private static HttpResponse<byte[]> save(Browser browser, String address)
            throws IOException, InterruptedException {
        var cookies =
                browser.driver().manage().getCookies().stream()
                        .map(TipFilesE2E::pair)
                        .collect(Collectors.joining("; "));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Cookie", cookies)
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static String pair(Cookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }
}
