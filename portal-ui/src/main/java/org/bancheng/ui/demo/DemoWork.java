package org.bancheng.ui.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.bancheng.ui.demo.PetitionScript.Move;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Receipt;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.immediate.WorkForm;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What was done in 马上办, put on record before the demonstration's clerks finish. */
@Component
class DemoWork {

    private final ImmediateDesk immediate;
    private final MatterFiles matters;
    private final SealedFiles files;

    DemoWork(ImmediateDesk immediate, MatterFiles matters, SealedFiles files) {
        this.immediate = immediate;
        this.matters = matters;
        this.files = files;
    }

    /**
     * Records it where it is wanted.
     *
     * @return by how much the matter's version grew
     */
    int done(Person by, Receipt receipt, Move move) {
        return done(by, receipt, move.deed(), move.text(), move.proof());
    }

    /** The same, without a file to prove it when {@code proof} is none. */
    int done(
            Person by,
            Receipt receipt,
            @Nullable String deed,
            @Nullable String told,
            @Nullable String proof) {
        var file = matters.find(by, receipt.reference()).orElseThrow();
        if (!immediate.isWanted(file)) {
            return 0;
        }
        var act = Objects.requireNonNullElse(deed, "OTHER");
        var words = Objects.requireNonNull(told);
        var form =
                proof == null
                        ? WorkForm.unproven(
                                act, words, act.equals("EXPLAINED") ? "TOLD_ONLY" : "IN_SYSTEM")
                        : new WorkForm(act, words, List.of(receive(proof)), true, null);
        immediate.record(
                by, receipt.matter(), Objects.requireNonNull(file.matter().version()), form);
        return 1;
    }

    private long receive(String name) {
        try (var content = new ClassPathResource("demo/proof.pdf").getInputStream()) {
            return files.receive(content, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
