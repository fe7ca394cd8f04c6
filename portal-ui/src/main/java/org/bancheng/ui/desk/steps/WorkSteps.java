package org.bancheng.ui.desk.steps;

import org.bancheng.ui.files.FileFields;
import org.bancheng.ui.files.FilesField;
import org.bancheng.workflow.handling.Handling;
import org.bancheng.workflow.immediate.ImmediateDesk;
import org.bancheng.workflow.immediate.WorkForm;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.Result;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finishes and completes, in one go with what was done where 马上办 still wants it. */
@Component
class WorkSteps {

    private final Handling handling;
    private final ImmediateDesk immediate;
    private final FileFields files;

    WorkSteps(Handling handling, ImmediateDesk immediate, FileFields files) {
        this.handling = handling;
        this.immediate = immediate;
        this.files = files;
    }

    /** None where nothing needs to be asked. */
    @Nullable WorkFields fields(OpenMatter open) {
        return immediate.isWanted(open.file()) ? new WorkFields(immediate.terms(), files) : null;
    }

    /** Where the files that prove a pause are given. */
    FilesField pauseProof() {
        return files.ofMatter("desk.ask.files");
    }

    void finish(
            Person by,
            MatterId id,
            int version,
            @Nullable WorkForm work,
            Result result,
            String answer) {
        if (work == null) {
            handling.finish(by, id, version, result, answer);
        } else {
            immediate.finish(by, id, version, work, result, answer);
        }
    }

    void complete(Person by, MatterId id, int version, @Nullable WorkForm work, String note) {
        if (work == null) {
            handling.completeLeg(by, id, version, note);
        } else {
            immediate.completeLeg(by, id, version, work, note);
        }
    }
}
