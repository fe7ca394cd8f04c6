package org.bancheng.workflow.tips;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.files.Chunks;
import org.bancheng.workflow.files.Download;
import org.bancheng.workflow.files.FileKey;
import org.bancheng.workflow.files.FileLabel;
import org.bancheng.workflow.files.FileLimits;
import org.bancheng.workflow.files.Received;
import org.bancheng.workflow.files.Reception;
import org.bancheng.workflow.files.Treatment;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Files of tips. Each is sealed with a key of its own, which the sender's form holds until the tip
 * is there; then the tip's key seals that key, the name and what is known of the file. The portal's
 * own key seals none of it. What was sent lies untouched beside what was cleaned.
 */
@Service
public class TipFiles {

    private static final String CHUNKS = "tip_file_chunk";

    /** Of all tips that are being written: who sends more at once wants to fill the disk. */
    private static final int MOST_WAITING = 400;

    private final JdbcClient jdbc;
    private final Reception reception;
    private final FileLimits limits;
    private final StepTime time;
    private final TipCards cards;
    private final EarlyFiles early;

    TipFiles(
            JdbcClient jdbc,
            Reception reception,
            FileLimits limits,
            StepTime time,
            TipCards cards,
            EarlyFiles early) {
        this.jdbc = jdbc;
        this.reception = reception;
        this.limits = limits;
        this.time = time;
        this.cards = cards;
        this.early = early;
    }

    /**
     * A file that waits for its tip.
     *
     * @param key opens it, and is what the tip is filed with
     */
    public record Waiting(String key, Received received) {

        @Override
        public String toString() {
            return "Waiting[hidden]";
        }
    }

    /**
     * Takes a file in; nothing is left of one that is refused or breaks off.
     *
     * @throws TextRefused when it is of no kind that is taken, too large, or damaged
     */
    public Waiting receive(InputStream content, String name) {
        if (allWaiting() >= MOST_WAITING) {
            throw new TextRefused("file.busy");
        }
        TipShelf shelf = new TipShelf(jdbc, time.now(Lane.TIP));
        Received received = reception.take(shelf, content, name, true);
        FileKey key = shelf.key(received.id());
        Received.Original sent = received.sent();
        TipCards.Card card =
                new TipCards.Card(
                        key.written(),
                        received.label().line(),
                        sent == null ? 0 : sent.id(),
                        sent == null ? null : sent.label().line(),
                        0);
        jdbc.sql("UPDATE tip_file SET label = ? WHERE id = ?")
                .param(cards.seal(key, card))
                .param(key.id())
                .update();
        return new Waiting(key.written(), received);
    }

    /** What is known of one that waits; nothing for a key that opens nothing. */
    public Optional<FileLabel> waitingFor(String written) {
        return FileKey.parse(written)
                .flatMap(cards::waiting)
                .map(card -> FileLabel.parse(card.shown()));
    }

    /** Forgets one that no tip will take. */
    public void discard(String written) {
        FileKey.parse(written)
                .ifPresent(key ->
                        cards.waiting(key)
                                .ifPresent(card -> {
                                    remove(key.id());
                                    remove(card.sent());
                                }));
    }

    /** Gives waiting files to a tip, within the transaction that files it or adds to it. */
    void attach(MatterId tip, TipKey key, List<String> waiting, Instant hour) {
        int place = count(tip);
        if (waiting.size() + place > limits.perMatter()) {
            throw new TextRefused("file.many");
        }
        for (String written : waiting) {
            FileKey file = FileKey.parse(written).orElseThrow(() -> new TextRefused("file.gone"));
            TipCards.Card card =
                    cards.waiting(file).orElseThrow(() -> new TextRefused("file.gone")).at(++place);
            give(tip, key, file.id(), card, hour);
            jdbc.sql("UPDATE tip_file SET matter_id = ?, hour = ? WHERE id = ?")
                    .params(tip.value(), Timestamp.from(hour), card.sent())
                    .update();
        }
    }

    /** Seals files that came along with a tip sealed over, within the caller's transaction. */
    void takeOver(MatterId tip, TipKey key, List<MovedTip.Evidence> moved, Instant hour) {
        int place = 0;
        for (MovedTip.Evidence one : moved) {
            TipShelf shelf = new TipShelf(jdbc, hour);
            long id = shelf.open();
            FileLabel label = store(shelf.chunks(), id, one);
            String own = shelf.key(id).written();
            give(tip, key, id, new TipCards.Card(own, label.line(), 0, null, ++place), hour);
        }
    }

    private static FileLabel store(Chunks chunks, long id, MovedTip.Evidence one) {
        try {
            FileLabel label = chunks.store(id, one.content());
            Treatment treatment = one.file().treatment();
            return treatment == null ? label : label.treated(treatment, one.file().sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void give(MatterId tip, TipKey key, long id, TipCards.Card card, Instant hour) {
        int taken =
                jdbc.sql(
                                "UPDATE tip_file SET matter_id = ?, label = ?, hour = ? WHERE id ="
                                        + " ? AND matter_id IS NULL")
                        .param(tip.value())
                        .param(cards.seal(key, tip, id, card))
                        .param(Timestamp.from(hour))
                        .param(id)
                        .update();
        if (taken == 0) {
            throw new TextRefused("file.gone");
        }
    }

    /** How many there are; that much may be known without a key. */
    int count(MatterId tip) {
        return jdbc.sql("SELECT COUNT(*) FROM tip_file WHERE matter_id = ? AND label IS NOT NULL")
                .param(tip.value())
                .query(Integer.class)
                .single();
    }

    List<TipAttachment> of(MatterId tip, TipKey key) {
        List<TipAttachment> files = new ArrayList<>();
        for (TipCards.Opened one : cards.of(tip, key)) {
            FileLabel shown = FileLabel.parse(one.card().shown());
            files.add(
                    new TipAttachment(
                            one.id(),
                            files.size() + 1,
                            shown.name(),
                            shown.kind(),
                            shown.size(),
                            shown.sha256(),
                            shown.treatment(),
                            one.card().original() != null,
                            one.hour()));
        }
        return files;
    }

    /**
     * One of them, called by its number and nothing else.
     *
     * @param original as it was sent, with all that was found in it
     */
    Optional<Download> open(MatterId tip, TipKey key, long id, boolean original) {
        List<TipCards.Opened> all = cards.of(tip, key);
        for (int n = 0; n < all.size(); n++) {
            TipCards.Card card = all.get(n).card();
            String line = original ? card.original() : card.shown();
            if (all.get(n).id() == id && line != null) {
                FileLabel label = FileLabel.parse(line);
                long content = original ? card.sent() : id;
                return Optional.of(
                        new Download(
                                neutral(n + 1, original, label),
                                label.size(),
                                card.key().isEmpty()
                                        ? out -> early.write(tip, key, content, label, out)
                                        : out -> chunks(card).write(content, label, out)));
            }
        }
        return Optional.empty();
    }

    private Chunks chunks(TipCards.Card card) {
        return new Chunks(jdbc, CHUNKS, FileKey.parse(card.key()).orElseThrow().crypto());
    }

    private int allWaiting() {
        return jdbc.sql("SELECT COUNT(*) FROM tip_file WHERE matter_id IS NULL")
                .query(Integer.class)
                .single();
    }

    private static String neutral(int number, boolean original, FileLabel label) {
        return "file-" + number + (original ? "-original." : ".") + label.kind().endings()[0];
    }

    private void remove(long id) {
        jdbc.sql("DELETE FROM tip_file WHERE id = ? AND matter_id IS NULL").param(id).update();
    }
}
