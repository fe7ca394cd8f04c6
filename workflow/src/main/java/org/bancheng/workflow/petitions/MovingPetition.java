package org.bancheng.workflow.petitions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that was told in a petition which turns out to be a drug clue.
 *
 * @param receiptKey the public half of the receipt's pair; none for one filed before it was kept
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a key; never compared as values
public record MovingPetition(
        PetitionContent content, Locale language, byte @Nullable [] receiptKey) {

    @Override
    public String toString() {
        return "MovingPetition[hidden]";
    }
}
