package org.bancheng.workflow.tips;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.handling.MatterFile;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads tips for their officers and counts the openings. An opening is kept to the hour, so reading
 * again within it is the same opening; nothing else is read without one.
 *
 * <p>All throw {@link NoSuchMatter} when the officer may not read the tip: for them there is none.
 */
@Service
@Transactional
public class TipReading {

    private final MatterFiles files;
    private final Tips tips;
    private final TipKeys keys;
    private final ErasureDates erasures;
    private final TipRewards rewards;
    private final StepTime time;

    TipReading(
            MatterFiles files,
            Tips tips,
            TipKeys keys,
            ErasureDates erasures,
            TipRewards rewards,
            StepTime time) {
        this.files = files;
        this.tips = tips;
        this.keys = keys;
        this.erasures = erasures;
        this.rewards = rewards;
        this.time = time;
    }

    /** What may be known before opening: state and dates, nothing that was written. */
    @Transactional(readOnly = true)
    public MatterFile cover(Person by, Vault vault, String reference) {
        MatterFile file = found(by, reference);
        keys.open(by, vault, file.matter().id());
        return file;
    }

    /** Opens a tip to read it; the sender is told how many officers did. */
    public TipFile open(Person by, Vault vault, String reference) {
        MatterId id = found(by, reference).matter().id();
        TipKey key = keys.open(by, vault, id);
        tips.opened(id, by.id(), time.now(Lane.TIP));
        tips.awaitedReceipt(id)
                .ifPresent(waiting -> {
                    keys.wrapForReceipt(id, key, waiting);
                    tips.receiptServed(id);
                });
        return read(by, reference, key);
    }

    /** The day on which a tip of the officer's unit was erased, if it was. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> erasedOn(Person by, String reference) {
        return files.findTip(by, reference).flatMap(file -> erasures.erasedOn(file.matter().id()));
    }

    /** The tip, if this officer opened it in this hour already: for a page that is loaded again. */
    public Optional<TipFile> stillOpen(Person by, Vault vault, String reference) {
        MatterId id = found(by, reference).matter().id();
        TipKey key = keys.open(by, vault, id);
        return tips.isOpened(id, by.id(), time.now(Lane.TIP))
                ? Optional.of(read(by, reference, key))
                : Optional.empty();
    }

    /** The tip as it is now, for who has it open; no further opening. */
    public TipFile again(Person by, Vault vault, TipFile shown) {
        TipKey key = keys.open(by, vault, shown.file().matter().id());
        return read(by, shown.file().matter().origin().reference(), key);
    }

    TipFile read(Person by, String reference, TipKey key) {
        MatterFile file = found(by, reference);
        MatterId id = file.matter().id();
        Tips.Openings openings = tips.openings(id);
        List<TipMessage> messages = tips.messages(id, key);
        erasures.read(id, messages.size());
        return new TipFile(
                file,
                tips.content(id, key),
                messages,
                tips.notes(id, key),
                openings.times(),
                openings.officers(),
                erasures.of(id),
                rewards.of(id, key).orElse(null));
    }

    private MatterFile found(Person by, String reference) {
        return files.findTip(by, reference).orElseThrow(NoSuchMatter::new);
    }
}
