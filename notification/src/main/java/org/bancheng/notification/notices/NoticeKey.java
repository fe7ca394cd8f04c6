package org.bancheng.notification.notices;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bancheng.notification.outbox.Audience;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterEvent;
import org.bancheng.workflow.matters.MatterEvent.Kind;

/**
 * Which text tells of an event. About a tip there is one for all, which says nothing but "look",
 * and one that says "look now".
 */
final class NoticeKey {

    static final String TIP = "TIP";
    static final String TIP_NIGHT = "TIP_AT_NIGHT";

    private static final Map<Audience, Set<Kind>> TOLD_OF_TIPS =
            Map.of(
                    Audience.RESIDENT,
                    Set.of(Kind.FILED, Kind.NOT_ACCEPTED, Kind.ASKED, Kind.REPLIED, Kind.FINISHED),
                    Audience.CLERK,
                    Set.of(Kind.WARNED, Kind.DUE_TODAY, Kind.ANSWERED, Kind.REOPENED),
                    Audience.LEADER,
                    Set.of(Kind.OVERDUE));

    private NoticeKey() {}

    /** Empty when the audience is never told. */
    static Optional<String> of(MatterEvent event, Audience audience) {
        if (event.lane() != Lane.TIP) {
            return Optional.of(event.kind().name());
        }
        if (event.kind() == Kind.TIP_AT_NIGHT) {
            return audience == Audience.CLERK ? Optional.of(TIP_NIGHT) : Optional.empty();
        }
        return TOLD_OF_TIPS.getOrDefault(audience, Set.of()).contains(event.kind())
                ? Optional.of(TIP)
                : Optional.empty();
    }
}
