package org.bancheng.ui.outreach;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.outreach.Need;
import org.bancheng.workflow.outreach.SignUpForm;
import org.jspecify.annotations.Nullable;

/**
 * The form as a plain page sends it, whatever was typed.
 *
 * @param session id of one of the event's sessions, or anything else
 * @param needs names of {@link Need}s; others are left out
 */
record PlainSignUp(
        String session,
        String name,
        String phone,
        String email,
        String people,
        List<String> needs) {

    PlainSignUp(
            @Nullable String session,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String people,
            @Nullable List<String> needs) {
        this.session = Objects.requireNonNullElse(session, "");
        this.name = Objects.requireNonNullElse(name, "");
        this.phone = Objects.requireNonNullElse(phone, "");
        this.email = Objects.requireNonNullElse(email, "");
        this.people = Objects.requireNonNullElse(people, "");
        this.needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /** An empty form; the only session is chosen. */
    static PlainSignUp begin(List<PlainEvent.Session> open) {
        var session = open.size() == 1 ? open.getFirst().id() : "";
        return new PlainSignUp(session, "", "", "", "1", List.of());
    }

    /** What is wrong, as key of a message, by field and in the order of the page. */
    Map<String, String> faults(List<PlainEvent.Session> open) {
        var faults = new LinkedHashMap<String, String>();
        if (open.stream().noneMatch(one -> one.id().equals(session))) {
            faults.put("session", "outreach.session.missing");
        }
        check(faults, "name", name, "outreach.name.missing", () -> Texts.bounded(name, 60));
        check(faults, "phone", phone, "outreach.phone.missing", () -> new PhoneNumber(phone));
        if (!email.isBlank()) {
            check(faults, "email", email, "outreach.email.missing", () -> new EmailAddress(email));
        }
        if (party() < 1 || party() > SignUpForm.LARGEST_PARTY) {
            faults.put("people", Words.refused("signup.people"));
        }
        return faults;
    }

    /** As the workflow takes it, when there are no faults. */
    SignUpForm form(Locale language) {
        return new SignUpForm(
                Long.parseLong(session),
                name,
                new PhoneNumber(phone),
                email.isBlank() ? null : new EmailAddress(email),
                party(),
                Arrays.stream(Need.values())
                        .filter(need -> needs.contains(need.name()))
                        .collect(Collectors.toSet()),
                language);
    }

    private int party() {
        var typed = people.strip();
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
    }

    private static void check(
            Map<String, String> faults,
            String field,
            String value,
            String missing,
            Runnable making) {
        try {
            making.run();
        } catch (TextRefused refused) {
            faults.put(field, value.isBlank() ? missing : Words.refused(refused.key()));
        }
    }

    @Override
    public String toString() {
        return "PlainSignUp[hidden]";
    }
}
