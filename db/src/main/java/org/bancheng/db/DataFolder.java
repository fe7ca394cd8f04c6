package org.bancheng.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds what must survive: the embedded server's files and, unless told otherwise,
 * the master key. Named by {@code BANCHENG_DATA}, else {@code .bancheng} where the programme was
 * started.
 *
 * @param path an existing folder, absolute, without links
 */
public record DataFolder(Path path) {

    public static final String SETTING = "BANCHENG_DATA";

    /**
     * A folder to keep; it is made if it is missing.
     *
     * @throws SettingProblem if it cannot be used, or lies under {@code java.io.tmpdir}: such a
     *     folder is swept away by the operating system, and residents' matters with it
     */
    public static DataFolder of(Path path) {
        DataFolder folder = unguarded(path);
        if (folder.isTemporary()) {
            throw new SettingProblem(
                    SETTING,
                    folder.path
                            + " lies in the temporary folder, whose content is deleted; "
                            + "choose another folder");
        }
        return folder;
    }

    /** A folder that may lie anywhere, for data that may be lost. It is made if it is missing. */
    public static DataFolder unguarded(Path path) {
        try {
            return new DataFolder(PrivateFile.folder(path).toRealPath());
        } catch (IOException e) {
            throw new SettingProblem(
                    SETTING, "the folder " + path.toAbsolutePath() + " cannot be used: " + e, e);
        }
    }

    /** Whether the operating system may delete this folder by itself. */
    public boolean isTemporary() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        try {
            return path.startsWith(
                    Files.exists(temporary) ? temporary.toRealPath() : temporary.normalize());
        } catch (IOException e) {
            return path.startsWith(temporary.normalize());
        }
    }
}
