package org.bancheng.ui.files;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Locale;
import org.bancheng.workflow.files.FileKind;

/** Sizes and kinds as people say them. */
public final class FileWords {

    private static final long KILO = 1024;

    private FileWords() {}

    public static String size(long bytes, Locale locale) {
        return bytes < KILO * KILO
                ? I18NProvider.translate(
                        locale, "files.size.kb", Math.max(1, Math.round((double) bytes / KILO)))
                : I18NProvider.translate(
                        locale, "files.size.mb", "%.1f".formatted((double) bytes / KILO / KILO));
    }

    /** What a browser's file chooser offers. */
    public static String[] endings() {
        return Arrays.stream(FileKind.values())
                .flatMap(kind -> Arrays.stream(kind.endings()))
                .map(ending -> "." + ending)
                .toArray(String[]::new);
    }
}
