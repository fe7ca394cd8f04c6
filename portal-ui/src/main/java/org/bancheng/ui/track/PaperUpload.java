package org.bancheng.ui.track;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.files.FileWords;
import org.bancheng.ui.language.Translations;
import org.bancheng.workflow.commitment.CommitmentTracking;
import org.bancheng.workflow.files.Received;
import org.bancheng.workflow.files.SealedFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** An owed paper that comes with the plain form: sealed first, kept only if the step is taken. */
@Component
class PaperUpload {

    private final CommitmentTracking commitments;
    private final SealedFiles files;
    private final Translations texts;

    PaperUpload(CommitmentTracking commitments, SealedFiles files, Translations texts) {
        this.commitments = commitments;
        this.files = files;
        this.texts = texts;
    }

    /**
     * @param sent none when the browser sent no file part, or an empty one
     * @return what was found in it, in words
     */
    List<String> announce(
            String code,
            long commitment,
            String paper,
            String words,
            @Nullable MultipartFile sent,
            Locale locale) {
        String name = sent == null ? null : sent.getOriginalFilename();
        if (sent == null || (sent.isEmpty() && (name == null || name.isEmpty()))) {
            commitments.announce(code, commitment, paper, words);
            return List.of();
        }
        Received received = receive(sent, name == null ? "" : name);
        long id = received.id();
        try {
            commitments.announce(code, commitment, paper, words, List.of(id));
            return FileWords.found(
                    received, (key, values) -> texts.getTranslation(key, locale, values));
        } catch (RuntimeException e) {
            files.discard(id);
            throw e;
        }
    }

    private Received receive(MultipartFile sent, String name) {
        try (var content = sent.getInputStream()) {
            return files.take(content, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
