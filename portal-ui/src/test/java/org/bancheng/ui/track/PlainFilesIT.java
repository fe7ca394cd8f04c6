package org.bancheng.ui.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bancheng.ui.testing.Portal;
import org.bancheng.ui.testing.Samples;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.commitment.CommitmentDesk;
import org.bancheng.workflow.commitment.CommitmentOffer;
import org.bancheng.workflow.commitment.CommitmentTracking;
import org.bancheng.workflow.files.AttachedFile;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.people.StaffAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owed paper sent by a plain form, as curl sends it, and files given out to the code alone. */
class PlainFilesIT {

    private static final Pattern FIELD =
            Pattern.compile("name=\"(seen|commitment)\" value=\"(\\d+)\"");
    private static final String PAPER = "HOUSEHOLD.MARRIAGE";
    private static final String BOUNDARY = "----bancheng-test";

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Portal portal = Portal.running();
    private Filed filed;
    private String seen = "";
    private String commitment = "";

    @BeforeEach
    void aPaperIsOwed() throws Exception {
        filed = Filed.petition(Signal.MINOR_MATERIAL_MISSING).accepted();
        var desk = portal.bean(CommitmentDesk.class);
        var matter = matter().matter();
        var latest = Objects.requireNonNull(desk.terms(matter()).latest());
        var end = desk.terms(matter()).ends().getFirst().code();
        desk.offer(
                clerk(),
                matter.id(),
                Objects.requireNonNull(matter.version()),
                new CommitmentOffer(Map.of(PAPER, latest), "先录入信息", end));
        portal.bean(CommitmentTracking.class)
                .agree(
                        filed.code(),
                        desk.find(matter()).orElseThrow().id(),
                        Locale.SIMPLIFIED_CHINESE);
        look();
    }

    @Test
    void thePaperComesInAndOutAgainByTheCode() throws Exception {
        byte[] sound = Samples.recording(2_500_000);
        var page = send("说明.wav", sound, "");
        assertThat(page.body()).contains("已经告诉办理的人", "已告知补交，待核对");

        var file = files().of(matter()).getFirst();
        assertThat(file.name()).isEqualTo("说明.wav");
        assertThat(file.size()).isEqualTo(sound.length);
        var saved = save(filed.code(), file.id());
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo(sound);
        assertThat(saved.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(saved.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(saved.headers().firstValue("Cache-Control").orElse("")).contains("no-store");

        assertThat(save(Filed.petition().code(), file.id()).statusCode()).isEqualTo(404);
        assertThat(save("7K3M-0QWX-9ZTA-4HVN-C2DE-6PRS", file.id()).statusCode()).isEqualTo(404);
        var stranger =
                http.send(
                        HttpRequest.newBuilder(
                                        portal.address(
                                                "/desk/matters/"
                                                        + filed.reference()
                                                        + "/files/"
                                                        + file.id()))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(stranger.uri().getPath()).isEqualTo("/login");
        assertThat(stranger.body()).isNotEqualTo(sound);
    }

    @Test
    void whatIsRefusedIsToldAndLeavesNothing() throws Exception {
        long before = stored();
        byte[] program = "MZ not a picture".getBytes(StandardCharsets.US_ASCII);
        assertThat(send("照片.jpg", program, "").body()).contains("这不是可以上传的文件");
        assertThat(send("大.wav", Samples.recording(21 * 1024 * 1024), "").body()).contains("文件太大了");
        assertThat(send("很大.wav", Samples.recording(30 * 1024 * 1024), "").body())
                .contains("文件太大了");
        assertThat(send("", new byte[0], "").body()).contains("请填写");
        assertThat(send("空.pdf", new byte[0], "").body()).contains("这个文件是空的");
        assertThat(stored()).isEqualTo(before);
        assertThat(files().of(matter())).isEmpty();
    }

    @Test
    void aFormSentTwiceActsOnce() throws Exception {
        send("a.wav", Samples.recording(100), "");
        assertThat(send("a.wav", Samples.recording(100), "").body()).contains("刚刚有了新情况");
        assertThat(files().of(matter())).extracting(AttachedFile::name).containsExactly("a.wav");
    }

    private void look() throws Exception {
        var page = post("", "code=" + encoded(filed.code()));
        var matcher = FIELD.matcher(page.body());
        while (matcher.find()) {
            if (matcher.group(1).equals("seen")) {
                seen = matcher.group(2);
            } else {
                commitment = matcher.group(2);
            }
        }
        assertThat(page.body()).contains("multipart/form-data", "type=\"file\"");
    }

    private HttpResponse<String> send(String name, byte[] content, String words) throws Exception {
        var body = new ByteArrayOutputStream();
        part(body, "code", filed.code());
        part(body, "seen", seen);
        part(body, "commitment", commitment);
        part(body, "paper", PAPER);
        part(body, "words", words);
        body.writeBytes(
                ("--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(portal.address("/plain/track/announce"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String name, String value) {
        body.writeBytes(
                ("--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\""
                                + name
                                + "\"\r\n\r\n"
                                + value
                                + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> save(String code, long file) throws Exception {
        return http.send(
                HttpRequest.newBuilder(portal.address("/plain/track/file"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("code=" + encoded(code) + "&file=" + file))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(portal.address("/plain/track" + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private long stored() {
        return portal.bean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM stored_file")
                .query(Long.class)
                .single();
    }

    private SealedFiles files() {
        return portal.bean(SealedFiles.class);
    }

    private MatterFile matter() {
        return portal.bean(MatterFiles.class).find(clerk(), filed.reference()).orElseThrow();
    }

    private Person clerk() {
        return portal.bean(StaffAccounts.class).person("track.clerk").orElseThrow();
    }
}
