package org.bancheng.workflow.holding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bancheng.workflow.holding.History.Stay;
import org.bancheng.workflow.holding.History.Wait;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.JournalEntry;
import org.bancheng.workflow.matters.PauseReason;
import org.bancheng.workflow.matters.Step;
import org.jspecify.annotations.Nullable;

/** Reads from a matter's journal who had it when. */
final class JournalHistory {

    private final List<Stay> stays = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private @Nullable Instant from;
    private @Nullable Instant ended;
    private @Nullable Instant waitsSince;
    private Holder waitsFor = Holder.RESIDENT;

    private JournalHistory() {}

    /**
     * The history up to now, or up to the end of a matter that is over; none of one that was
     * imported, whose ledger tells no hours.
     */
    static Optional<History> of(List<JournalEntry> journal, Instant now) {
        JournalHistory history = new JournalHistory();
        journal.forEach(history::read);
        Instant filed = history.from;
        if (filed == null) {
            return Optional.empty();
        }
        Instant until = history.ended == null ? now : history.ended;
        if (history.waitsSince != null) {
            history.waits.add(new Wait(history.waitsSince, null, history.waitsFor));
        }
        return Optional.of(
                new History(
                        filed,
                        until.isBefore(filed) ? filed : until,
                        history.stays,
                        history.waits));
    }

    private void read(JournalEntry entry) {
        Map<String, String> facts = Facts.parse(entry.facts());
        Instant at = entry.at();
        switch (Step.valueOf(entry.step())) {
            case FILE -> {
                from = at;
                stays.add(new Stay(at, facts.getOrDefault("unit", "")));
            }
            case HAND_OVER, ESCALATE, RAISE -> {
                String to = facts.get("to");
                if (to != null) {
                    stays.add(new Stay(at, to));
                }
            }
            case ASK -> {
                waitsSince = at;
                waitsFor =
                        PauseReason.RESIDENT.name().equals(facts.get("reason"))
                                ? Holder.RESIDENT
                                : Holder.THIRD_PARTY;
            }
            case ANSWER, RESUME -> arrived(at);
            case FINISH, WITHDRAW, NOT_ACCEPT -> {
                arrived(at);
                ended = at;
            }
            case REOPEN, RELAPSE -> {
                // between the finish and the reopening the matter lay with the resident
                waits.add(new Wait(ended == null ? at : ended, at, Holder.RESIDENT));
                ended = null;
            }
            default -> {}
        }
    }

    private void arrived(Instant at) {
        if (waitsSince != null) {
            waits.add(new Wait(waitsSince, at, waitsFor));
            waitsSince = null;
        }
    }
}
