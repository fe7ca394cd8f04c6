package org.bancheng.workflow.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bancheng.workflow.cleaning.Cleaner;
import org.bancheng.workflow.cleaning.Outcome;
import org.bancheng.workflow.handling.TextRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a file in: stores it as it comes, then has it looked into, and stores what is left of it
 * when it was written anew. A slow line occupies no child process.
 */
@Component
public class Reception {

    private final Cleaner cleaner;
    private final FileLimits limits;

    Reception(Cleaner cleaner, FileLimits limits) {
        this.cleaner = cleaner;
        this.limits = limits;
    }

    /**
     * @param keepSent whether the file as it was sent is kept beside a cleaned one
     * @throws TextRefused when it is empty, of no kind that is taken, too large, damaged or worse;
     *     nothing is left of it then
     * @throws UncheckedIOException when the connection broke; nothing is left either
     */
    public Received take(Shelf shelf, InputStream content, String name, boolean keepSent) {
        List<Long> opened = new ArrayList<>();
        try {
            return take(shelf, opened, content, name, keepSent);
        } catch (IOException e) {
            opened.forEach(shelf::discard);
            throw new UncheckedIOException(e);
        } catch (Cleaner.NoPlace e) {
            opened.forEach(shelf::discard);
            throw new TextRefused("file.busy");
        } catch (RuntimeException e) {
            opened.forEach(shelf::discard);
            throw e;
        }
    }

    private Received take(
            Shelf shelf, List<Long> opened, InputStream content, String name, boolean keepSent)
            throws IOException {
        long sent = open(shelf, opened);
        FileLabel label = shelf.chunks().store(sent, content, name, limits.bytes());
        if (label.size() > Cleaner.LARGEST) {
            if (label.kind().format().isPicture()) {
                throw new TextRefused("file.large");
            }
            var large = Treatment.of(Outcome.KEPT_LARGE, List.of());
            return new Received(sent, label.treated(large, label.sha256()), List.of(), null);
        }
        Anew anew = new Anew();
        Cleaner.Report report =
                cleaner.clean(
                        label.kind().format(),
                        out -> shelf.chunks().write(sent, label, out),
                        cleaned -> {
                            anew.id = open(shelf, opened);
                            anew.label =
                                    shelf.chunks()
                                            .store(anew.id, cleaned, name, 2 * Cleaner.LARGEST);
                        });
        if (report.outcome().isRefused()) {
            throw new TextRefused(refusal(report.outcome()));
        }
        Treatment treatment = Treatment.of(report.outcome(), report.findings());
        if (anew.label == null) {
            return new Received(
                    sent, label.treated(treatment, label.sha256()), report.findings(), null);
        }
        if (!keepSent) {
            shelf.discard(sent);
        }
        return new Received(
                anew.id,
                anew.label.treated(treatment, label.sha256()),
                report.findings(),
                keepSent ? new Received.Original(sent, label) : null);
    }

    private static String refusal(Outcome outcome) {
        return switch (outcome) {
            case REFUSED_BOMB -> "file.bomb";
            case REFUSED_MACRO -> "file.macro";
            default -> "file.damaged";
        };
    }

    private static long open(Shelf shelf, List<Long> opened) {
        long id = shelf.open();
        opened.add(id);
        return id;
    }

    /** What the child's answer became. */
    private static final class Anew {

        private long id;
        private @Nullable FileLabel label;
    }
}
