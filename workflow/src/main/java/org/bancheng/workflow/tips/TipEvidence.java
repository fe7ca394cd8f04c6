package org.bancheng.workflow.tips;

import java.util.List;
import java.util.Optional;
import org.bancheng.workflow.files.Download;
import org.bancheng.workflow.handling.MatterFiles;
import org.bancheng.workflow.handling.StepTime;
import org.bancheng.workflow.handling.TrackedMatter;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.ReceiptCode;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files sent to a tip: by its sender with the code alone, read by the officers who opened it. */
@Service
@Transactional
public class TipEvidence {

    /** What stands in the talk where files came without a word. */
    private static final String WORDLESS = "文件 / files: %d";

    private final TipTracking tracking;
    private final MatterFiles matters;
    private final Tips tips;
    private final TipKeys keys;
    private final TipFiles files;
    private final StepTime time;

    TipEvidence(
            TipTracking tracking,
            MatterFiles matters,
            Tips tips,
            TipKeys keys,
            TipFiles files,
            StepTime time) {
        this.tracking = tracking;
        this.matters = matters;
        this.tips = tips;
        this.keys = keys;
        this.files = files;
        this.time = time;
    }

    /**
     * Adds files, and words where there are any.
     *
     * @param waiting keys of files that were received
     */
    public void add(String code, String words, List<String> waiting) {
        boolean wordless = words.isBlank() && !waiting.isEmpty();
        tracking.say(code, wordless ? WORDLESS.formatted(waiting.size()) : words);
        if (!waiting.isEmpty()) {
            MatterId tip = tracking.find(code).orElseThrow(NoSuchMatter::new).matter().id();
            TipKey key = keys.open(ReceiptCode.parse(code).orElseThrow(NoSuchMatter::new), tip);
            files.attach(tip, key, waiting, time.now(Lane.TIP));
        }
    }

    /** How many files have come, for the sender; never which. */
    @Transactional(readOnly = true)
    public int count(TrackedMatter tip) {
        return tip.lane() == Lane.TIP ? files.count(tip.id()) : 0;
    }

    /** The files of a tip that this officer has open. */
    @Transactional(readOnly = true)
    public List<TipAttachment> of(Person by, Vault vault, TipFile shown) {
        MatterId id = shown.file().matter().id();
        return files.of(id, keys.open(by, vault, id));
    }

    /**
     * One file, for an officer who opened the tip in this hour; for anybody else there is none.
     *
     * @param original as it was sent, with all that was found in it
     */
    @Transactional(readOnly = true)
    public Optional<Download> open(
            Person by, Vault vault, String reference, long file, boolean original) {
        return matters.findTip(by, reference)
                .map(found -> found.matter().id())
                .filter(id -> tips.isOpened(id, by.id(), time.now(Lane.TIP)))
                .flatMap(id -> files.open(id, keys.open(by, vault, id), file, original));
    }
}
