package org.bancheng.ui.track;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bancheng.workflow.commitment.CommitmentTracking;
import org.bancheng.workflow.files.SealedFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** An owed paper that comes with the plain form: sealed first, kept only if the step is taken. */
@Component
class PaperUpload {

    private final CommitmentTracking commitments;
    private final SealedFiles files;

    PaperUpload(CommitmentTracking commitments, SealedFiles files) {
        this.commitments = commitments;
        this.files = files;
    }

    /**
     * @param sent none when the browser sent no file part, or an empty one
     */
    void announce(
            String code,
            long commitment,
            String paper,
            String words,
            @Nullable MultipartFile sent) {
        String name = sent == null ? null : sent.getOriginalFilename();
        if (sent == null || (sent.isEmpty() && (name == null || name.isEmpty()))) {
            commitments.announce(code, commitment, paper, words);
            return;
        }
        long id = receive(sent, name == null ? "" : name);
        try {
            commitments.announce(code, commitment, paper, words, List.of(id));
        } catch (RuntimeException e) {
            files.discard(id);
            throw e;
        }
    }

    private long receive(MultipartFile sent, String name) {
        try (var content = sent.getInputStream()) {
            return files.receive(content, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
