package org.bancheng.workflow.tips;

import java.time.Instant;
import java.util.Objects;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.Message;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Plan;
import org.bancheng.workflow.matters.Promised;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** A tip in an officer's hand, in the version that was shown. */
final class TipInHand {

    final MatterId id;
    final int version;
    final TipKey key;

    private final Tips tips;
    private final MatterFiles files;
    private final Person by;
    private final Matter matter;
    private final Instant hour;

    TipInHand(Tips tips, MatterFiles files, Person by, TipFile shown, TipKey key, Instant hour) {
        this.tips = tips;
        this.files = files;
        this.by = by;
        this.key = key;
        this.hour = hour;
        matter = shown.file().matter();
        id = matter.id();
        version = Objects.requireNonNull(matter.version());
    }

    void reason(Plan plan, @Nullable String reason) {
        if (reason != null && !reason.isBlank()) {
            note(reason);
        } else if (!plan.equals(matter.plan())) {
            throw new TextRefused("reason.missing");
        }
    }

    /** A longer promise is the one change of plan whose reason the sender reads. */
    void tellIfLonger(@Nullable String reason) {
        Promised now =
                files.findTip(by, matter.origin().reference())
                        .orElseThrow(NoSuchMatter::new)
                        .matter()
                        .promised();
        if (reason != null && !reason.isBlank() && !now.equals(matter.promised())) {
            tell(Message.Kind.REASON, reason);
        }
    }

    void note(String words) {
        tips.note(id, key, by.id(), Texts.bounded(words), hour);
    }

    void tell(Message.Kind kind, String words) {
        tips.say(id, key, true, kind, Texts.bounded(words), hour);
    }
}
