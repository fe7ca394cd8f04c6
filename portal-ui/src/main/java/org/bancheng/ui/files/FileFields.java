package org.bancheng.ui.files;

import org.bancheng.workflow.files.FileLimits;
import org.bancheng.workflow.files.SealedFiles;
import org.bancheng.workflow.files.Uploads;
import org.bancheng.workflow.tips.TipFiles;
import org.springframework.stereotype.Component;

/** Makes the fields that take files in. */
@Component
public class FileFields {

    private final Uploads uploads;
    private final FileLimits limits;
    private final SealedFiles files;
    private final TipFiles tipFiles;

    FileFields(Uploads uploads, FileLimits limits, SealedFiles files, TipFiles tipFiles) {
        this.uploads = uploads;
        this.limits = limits;
        this.files = files;
        this.tipFiles = tipFiles;
    }

    /**
     * For a step on a matter.
     *
     * @param key of the name of the field
     */
    public FilesField ofMatter(String key) {
        return new FilesField(key, uploads, limits, FileDrop.of(files));
    }

    /** For a tip: nothing of it is sealed with the portal's key. */
    public FilesField ofTip(String key) {
        return new FilesField(key, uploads, limits, FileDrop.of(tipFiles));
    }
}
