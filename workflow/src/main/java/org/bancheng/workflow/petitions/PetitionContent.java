package org.bancheng.workflow.petitions;

import org.jspecify.annotations.Nullable;

/** What is sealed in one piece; readable only together with its matter's row. */
public record PetitionContent(
        String story,
        String name,
        String phone,
        @Nullable String email,
        @Nullable String aboutPerson) {}
