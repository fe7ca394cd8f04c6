package org.bancheng.workflow.outreach;

import java.util.Locale;
import java.util.Set;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.PhoneNumber;
import org.bancheng.workflow.handling.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who signs up tells.
 *
 * @param people 人数, 1 to {@link #LARGEST_PARTY}
 */
public record SignUpForm(
        long sessionId,
        String name,
        PhoneNumber phone,
        @Nullable EmailAddress email,
        int people,
        Set<Need> needs,
        Locale language) {

    public static final int LARGEST_PARTY = 10;

    public SignUpForm {
        name = Texts.bounded(name, 60);
        if (people < 1 || people > LARGEST_PARTY) {
            throw new EventRefused("signup.people");
        }
        needs = Set.copyOf(needs);
    }
}
