package org.bancheng.workflow.tips;

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
    private final StepTime time;

    TipReading(MatterFiles files, Tips tips, TipKeys keys, StepTime time) {
        this.files = files;
        this.tips = tips;
        this.keys = keys;
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
        return read(by, reference, key);
    }

    /** The tip, if this officer opened it in this hour already: for a page that is loaded again. */
    @Transactional(readOnly = true)
    public Optional<TipFile> stillOpen(Person by, Vault vault, String reference) {
        MatterId id = found(by, reference).matter().id();
        TipKey key = keys.open(by, vault, id);
        return tips.isOpened(id, by.id(), time.now(Lane.TIP))
                ? Optional.of(read(by, reference, key))
                : Optional.empty();
    }

    /** The tip as it is now, for who has it open; no further opening. */
    @Transactional(readOnly = true)
    public TipFile again(Person by, Vault vault, TipFile shown) {
        TipKey key = keys.open(by, vault, shown.file().matter().id());
        return read(by, shown.file().matter().origin().reference(), key);
    }

    TipFile read(Person by, String reference, TipKey key) {
        MatterFile file = found(by, reference);
        MatterId id = file.matter().id();
        Tips.Openings openings = tips.openings(id);
        return new TipFile(
                file,
                tips.content(id, key),
                tips.messages(id, key),
                tips.notes(id, key),
                openings.times(),
                openings.officers());
    }

    private MatterFile found(Person by, String reference) {
        return files.findTip(by, reference).orElseThrow(NoSuchMatter::new);
    }
}
