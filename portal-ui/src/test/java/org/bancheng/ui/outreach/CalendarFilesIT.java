package org.bancheng.ui.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.bancheng.ui.testing.Portal;
import org.bancheng.workflow.outreach.EventKind;
import org.junit.jupiter.api.Test;

/** The calendar files as a calendar fetches them: without a session, a cookie or a screen. */
class CalendarFilesIT {

    private final EventFixture fixture = new EventFixture();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anEventIsAFileOfItsOwn() throws Exception {
        long event = fixture.event("禁毒海报征集开幕", EventKind.POSTER, 30, 20);
        var answer = get("/events/" + event + ".ics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("content-type"))
                .containsExactly("text/calendar;charset=UTF-8");
        assertThat(answer.headers().allValues("cache-control")).hasSize(1);
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        assertThat(text(answer))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("SUMMARY:禁毒海报征集开幕\r\n", "DTSTART;TZID=Asia/Shanghai:")
                .doesNotContain("\uFFFD")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void theFeedIsFilteredAndNotSwallowedByTheScreens() throws Exception {
        fixture.event("禁毒游学打卡忠义街", EventKind.STUDY_TOUR, 31, 20);
        assertThat(text(get("/events.ics"))).contains("禁毒游学打卡忠义街");
        assertThat(text(get("/events.ics?region=330106&kind=STUDY_TOUR"))).contains("忠义街");
        assertThat(text(get("/events.ics?kind=CULTURE"))).doesNotContain("忠义街");
        assertThat(text(get("/events.ics?lang=en"))).contains("X-WR-CALNAME:Anti-drug events");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        long draft = fixture.draft("还没发布的活动", EventKind.LECTURE);
        assertThat(get("/events/" + draft + ".ics").statusCode()).isEqualTo(404);
        assertThat(get("/events/17.ics").statusCode()).isEqualTo(404);
        assertThat(get("/events/abc.ics").statusCode()).isEqualTo(404);
        assertThat(get("/events.ics?region=999999").statusCode()).isEqualTo(404);
        assertThat(get("/events.ics?kind=PARTY").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(Portal.running().address(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
