package org.bancheng.ui.commands;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.language.Translations;
import org.bancheng.workflow.matters.JournalProof;
import org.springframework.stereotype.Component;

/**
 * {@code ./bancheng verify-journal}: proves the hash chains, or names the first row that does not
 * fit.
 */
@Component
class VerifyJournal implements Command {

    private final JournalProof proof;
    private final Translations words;

    VerifyJournal(JournalProof proof, Translations words) {
        this.proof = proof;
        this.words = words;
    }

    @Override
    public String name() {
        return "verify-journal";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var finding = proof.verify();
        var fault = finding.firstFault();
        var key = fault.isEmpty() ? "ledger.journal.sound" : "ledger.journal.broken";
        var value = fault.orElseGet(() -> Long.toString(finding.entries()));
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            out.println(words.getTranslation(key, locale, value));
        }
        return fault.isEmpty() ? 0 : 1;
    }
}
