package org.bancheng.workflow.consultation;

import java.util.Objects;
import org.bancheng.workflow.matters.MatterId;

/**
 * What a party sees: the consultation and the one matter it is about. Having one proves that its
 * reader was invited.
 */
public final class PartyFile {

    private final MatterId matter;
    private final long party;
    private final ConsultationSheet sheet;

    PartyFile(MatterId matter, long party, ConsultationSheet sheet) {
        this.matter = matter;
        this.party = party;
        this.sheet = sheet;
    }

    public MatterId matter() {
        return matter;
    }

    public ConsultationSheet sheet() {
        return sheet;
    }

    /** The reader's own line. */
    public ConsultationSheet.PartyLine own() {
        return Objects.requireNonNull(
                sheet.parties().stream()
                        .filter(line -> line.id() == party)
                        .findFirst()
                        .orElse(null));
    }
}
