package org.bancheng.workflow.testing;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.handling.PauseGrounds;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.immediate.WorkForm;
import org.bancheng.workflow.matters.HandlingMode;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record what was done where 马上办 wants it, for tests that are about something else. */
@Component
public class Deeds {

    private final ImmediateDesk desk;
    private final MatterStore store;
    private final SealedFiles files;

    Deeds(ImmediateDesk desk, MatterStore store, SealedFiles files) {
        this.desk = desk;
        this.store = store;
        this.files = files;
    }

    /** What a pause rests on, with a file that proves it. */
    public PauseGrounds proven(String words) {
        var paper = new ByteArrayInputStream(SampleFiles.pdf());
        return new PauseGrounds(words, List.of(files.receive(paper, "函.pdf")));
    }

    @Transactional
    public void onRecord(Person by, MatterId id) {
        var matter = store.load(id);
        if (matter.route() == HandlingMode.IMMEDIATE) {
            desk.record(
                    by,
                    id,
                    Objects.requireNonNull(matter.version()),
                    WorkForm.unproven("EXPLAINED", "已当面讲清楚", "TOLD_ONLY"));
        }
    }
}
