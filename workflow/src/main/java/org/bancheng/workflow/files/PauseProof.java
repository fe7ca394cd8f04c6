package org.bancheng.workflow.files;

import java.util.List;
import org.bancheng.workflow.handling.PauseFiles;
import org.bancheng.workflow.handling.PauseLine;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Component;

/** The files a pause rests on, each known by the number of its pause. */
@Component
public class PauseProof implements PauseFiles {

    private final SealedFiles files;

    PauseProof(SealedFiles files) {
        this.files = files;
    }

    @Override
    public void keep(MatterId matter, int pause, List<Long> sent, Person by) {
        files.attach(matter, Purpose.PAUSE, Integer.toString(pause), sent, false, by.id());
    }

    /** Those of the matter's files that prove this pause. */
    public static List<AttachedFile> of(PauseLine pause, List<AttachedFile> files) {
        String number = Integer.toString(pause.seq());
        return files.stream()
                .filter(file -> file.purpose() == Purpose.PAUSE && number.equals(file.about()))
                .toList();
    }
}
