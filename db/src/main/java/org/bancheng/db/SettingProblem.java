package org.bancheng.db;

import org.jspecify.annotations.Nullable;

/**
 * A setting whose value keeps the programme from starting. Its message is one line that begins with
 * the name of the setting, as the operator wrote it.
 */
public final class SettingProblem extends RuntimeException {

    private final String setting;

    /**
     * @param setting the name the operator knows, such as {@code BANCHENG_DB_URL}
     * @param message what is wrong and what would be right; never a secret
     */
    public SettingProblem(String setting, String message) {
        this(setting, message, null);
    }

    public SettingProblem(String setting, String message, @Nullable Throwable cause) {
        super(setting + ": " + message.strip().replaceAll("\\s*\\R\\s*", " "), cause);
        this.setting = setting;
    }

    public String setting() {
        return setting;
    }
}
