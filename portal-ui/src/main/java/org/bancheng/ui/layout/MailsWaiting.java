package org.bancheng.ui.layout;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.bancheng.notification.outbox.OutboxState;
import org.bancheng.notification.outbox.OutboxState.Waiting;
import org.springframework.stereotype.Component;

/** How many mails wait for a mail server to be named; asked of the database now and then only. */
@Component
class MailsWaiting {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final LoadingCache<String, Waiting> cache;

    MailsWaiting(OutboxState outbox) {
        cache = Caffeine.newBuilder().expireAfterWrite(FRESH).build(all -> outbox.waiting());
    }

    /** Nothing while there is a server: what waits then will leave by itself. */
    int count() {
        Waiting waiting = cache.get("");
        return waiting.serverNamed() ? 0 : waiting.mails();
    }
}
