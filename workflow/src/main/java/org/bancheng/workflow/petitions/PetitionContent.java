package org.bancheng.workflow.petitions;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is sealed in one piece; readable only together with its matter's row. */
public record PetitionContent(
        String story,
        String name,
        String phone,
        @Nullable String email,
        @Nullable String aboutPerson,
        Telling telling) {

    /** What was sealed before more was asked tells nothing more. */
    public PetitionContent(
            String story,
            String name,
            String phone,
            @Nullable String email,
            @Nullable String aboutPerson,
            @Nullable Telling telling) {
        this.story = story;
        this.name = name;
        this.phone = phone;
        this.email = email;
        this.aboutPerson = aboutPerson;
        this.telling = Objects.requireNonNullElse(telling, Telling.NONE);
    }
}
