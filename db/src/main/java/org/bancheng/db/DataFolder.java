package org.bancheng.db;

import java.io.IOException;
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
     *     folder is swept away by the operating system, and residents' matters with it. Only a
     *     programme that was itself put there may keep its data beside it.
     */
    public static DataFolder of(Path path) {
        DataFolder wanted = new DataFolder(real(path));
        DataFolder here = new DataFolder(real(Path.of("")));
        boolean beside =
                here.isTemporary()
                        && !here.path.equals(temporary())
                        && wanted.path.startsWith(here.path);
        if (wanted.isTemporary() && !beside) {
            throw new SettingProblem(
                    SETTING,
                    path.toAbsolutePath()
                            + " lies in the temporary folder, whose content is deleted; "
                            + "choose another folder");
        }
        return unguarded(path);
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

    /** Where the path leads, links followed, even if its last parts do not exist yet. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }

    /** Whether the operating system may delete this folder by itself. */
    public boolean isTemporary() {
        return path.startsWith(temporary());
    }

    private static Path temporary() {
        return real(Path.of(System.getProperty("java.io.tmpdir")));
    }
}
