package org.bancheng.ui.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.bancheng.ui.testing.Portal;
import org.bancheng.ui.testing.Samples;
import org.bancheng.ui.testing.SlowLine;
import org.bancheng.workflow.files.FileKey;
import org.bancheng.workflow.files.Uploads;
import org.junit.jupiter.api.Test;

/** An upload at telephone speed whose line breaks goes on where it stopped. */
class BrokenLineIT {

    private static final int TELEPHONE = 100_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void goesOnWhereTheServerStands() throws Exception {
        var uploads = Portal.running().bean(Uploads.class);
        byte[] content = Samples.recording(400_000);
        var key = uploads.begin(content.length);
        try (var line = new SlowLine()) {
            line.slowTo(TELEPHONE);
            var first =
                    CompletableFuture.supplyAsync(
                            () -> catchThrowable(() -> send(line.address(""), key, 0, content)));
            line.untilCarried(150_000);
            assertThat(first).isNotDone();
            line.cut();
            assertThat(first.get()).isInstanceOf(IOException.class);
            line.mend();
            line.slowTo(Integer.MAX_VALUE);
            await().until(() -> stands(line.address(""), key) >= 20_000);
            assertThat(stands(line.address(""), key)).isLessThan(400_000);

            assertThat(send(line.address(""), key, 0, content).statusCode())
                    .as("from where it does not stand")
                    .isEqualTo(409);
            HttpResponse<Void> last;
            do { // what had arrived before the cut may still be on its way into the database
                long at = stands(line.address(""), key);
                byte[] rest = Arrays.copyOfRange(content, (int) at, content.length);
                last = send(line.address(""), key, at, rest);
            } while (last.statusCode() == 409);
            assertThat(last.statusCode()).isEqualTo(204);
            assertThat(last.headers().firstValue("Upload-Offset")).contains("400000");
        }
        try (InputStream whole = uploads.open(key)) {
            assertThat(whole.readAllBytes()).isEqualTo(content);
        }
        uploads.discard(key);
    }

    @Test
    void aTicketThatOpensNothingIsGone() throws Exception {
        var here = Portal.running().address("");
        for (var key : new FileKey[] {FileKey.random(1), FileKey.random(Long.MAX_VALUE)}) {
            assertThat(send(here, key, 0, new byte[10]).statusCode()).isEqualTo(410);
            assertThat(head(here, key).statusCode()).isEqualTo(410);
        }
    }

    private long stands(URI portal, FileKey key) throws Exception {
        return Long.parseLong(head(portal, key).headers().firstValue("Upload-Offset").orElse("0"));
    }

    private HttpResponse<Void> head(URI portal, FileKey key) throws Exception {
        return http.send(
                HttpRequest.newBuilder(portal.resolve("/plain/uploads"))
                        .header("Upload-Ticket", key.written())
                        .HEAD()
                        .build(),
                BodyHandlers.discarding());
    }

    private HttpResponse<Void> send(URI portal, FileKey key, long from, byte[] piece)
            throws Exception {
        return http.send(
                HttpRequest.newBuilder(portal.resolve("/plain/uploads"))
                        .header("Upload-Ticket", key.written())
                        .header("Upload-Offset", Long.toString(from))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofByteArray(piece))
                        .build(),
                BodyHandlers.discarding());
    }
}
