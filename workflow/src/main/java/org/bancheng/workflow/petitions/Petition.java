package org.bancheng.workflow.petitions;

import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.jspecify.annotations.Nullable;

/**
 * A petition as its handlers read it.
 *
 * @param category the finest that was chosen
 * @param filedBy the clerk who registered it on behalf of the resident
 */
public record Petition(
        String windowCode,
        @Nullable String category,
        Set<Signal> signals,
        PetitionContent content,
        @Nullable Long filedBy) {}
