package org.bancheng.ui.outreach;

import java.util.Set;
import org.bancheng.workflow.outreach.Need;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up that was begun, as it is sealed.
 *
 * @param session the one chosen; none yet
 * @param people as typed; none when the field is empty
 */
record KeptSignUp(
        String token,
        @Nullable Long session,
        String name,
        String phone,
        String email,
        @Nullable Integer people,
        Set<Need> needs) {

    /** What was typed never reaches a log by accident. */
    @Override
    public String toString() {
        return "KeptSignUp[hidden]";
    }
}
