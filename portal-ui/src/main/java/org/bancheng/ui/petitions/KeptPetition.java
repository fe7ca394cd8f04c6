package org.bancheng.ui.petitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bancheng.workflow.advice.Signal;
import org.bancheng.workflow.petitions.BehalfKind;
import org.jspecify.annotations.Nullable;

/** What was typed into the form, as it is sealed; texts as they are, finished or not. */
record KeptPetition(
        String token,
        Page reached,
        String title,
        @Nullable String category,
        @Nullable String finer,
        Map<String, String> answers,
        @Nullable String window,
        @Nullable String about,
        String aboutPerson,
        String story,
        List<Try> attempts,
        Set<Signal> signals,
        @Nullable LocalDate ownDate,
        String ownDateFor,
        Set<String> needs,
        Filer filer,
        String name,
        String phone,
        String email) {

    /** One row of what was tried. */
    record Try(String where, @Nullable LocalDate on, String refused, String why) {}

    /** Who fills it in. */
    record Filer(
            @Nullable BehalfKind kind,
            String name,
            String phone,
            String organisation,
            boolean agreed) {}

    static KeptPetition of(PetitionDraft draft) {
        BehalfDraft behalf = draft.behalf;
        return new KeptPetition(
                draft.token,
                draft.reached,
                draft.title,
                draft.category,
                draft.finer,
                draft.answers,
                draft.window,
                draft.about,
                draft.aboutPerson,
                draft.story,
                draft.attempts.stream()
                        .map(one -> new Try(one.where, one.on, one.refused, one.why))
                        .toList(),
                draft.signals,
                draft.ownDate,
                draft.ownDateFor,
                draft.needs,
                new Filer(
                        behalf.kind, behalf.name, behalf.phone, behalf.organisation, behalf.agreed),
                draft.name,
                draft.phone,
                draft.email);
    }

    /** The draft again; the same token makes one matter of it on whatever device it is sent. */
    PetitionDraft draft() {
        var draft = new PetitionDraft(token);
        draft.reached = reached;
        draft.title = title;
        draft.category = category;
        draft.finer = finer;
        draft.answers.putAll(answers);
        draft.window = window;
        draft.about = about;
        draft.aboutPerson = aboutPerson;
        draft.story = story;
        for (Try one : attempts) {
            var attempt = new AttemptDraft();
            attempt.where = one.where();
            attempt.on = one.on();
            attempt.refused = one.refused();
            attempt.why = one.why();
            draft.attempts.add(attempt);
        }
        draft.signals.addAll(signals);
        draft.ownDate = ownDate;
        draft.ownDateFor = ownDateFor;
        draft.needs.addAll(needs);
        draft.behalf.kind = filer.kind();
        draft.behalf.name = filer.name();
        draft.behalf.phone = filer.phone();
        draft.behalf.organisation = filer.organisation();
        draft.behalf.agreed = filer.agreed();
        draft.name = name;
        draft.phone = phone;
        draft.email = email;
        return draft;
    }

    /** What was typed never reaches a log by accident. */
    @Override
    public String toString() {
        return "KeptPetition[hidden]";
    }
}
