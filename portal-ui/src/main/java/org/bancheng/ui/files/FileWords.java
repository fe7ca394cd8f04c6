package org.bancheng.ui.files;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bancheng.workflow.cleaning.Finding;
import org.bancheng.workflow.files.AttachedFile;
import org.bancheng.workflow.files.FileKind;
import org.bancheng.workflow.files.Received;

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

    /** A text of the portal by its key. */
    public interface Say {
        String in(String key, Object... values);
    }

    /** What was found in a file, told to who sent it; nothing where there is nothing to tell. */
    public static List<String> found(Received file, Say say) {
        var treatment = file.label().treatment();
        var lines = new ArrayList<String>();
        if (treatment != null && treatment.outcome().isKept()) {
            lines.add(say.in("files.outcome." + treatment.outcome()));
        }
        tell("files.found.removed", file.findings(), true, say).ifPresent(lines::add);
        tell("files.found.left", file.findings(), false, say).ifPresent(lines::add);
        return lines;
    }

    private static Optional<String> tell(
            String key, List<Finding> findings, boolean removed, Say say) {
        var said = new ArrayList<String>();
        for (var finding : findings) {
            if (finding.removed() == removed) {
                said.add(
                        say.in(
                                "files.found.one",
                                say.in("files.trace." + finding.trace()),
                                finding.value()));
            }
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(say.in(key, String.join(say.in("files.found.and"), said)));
    }

    /** What is left in a stored file, by kind; nothing where all is gone. */
    static Optional<String> left(AttachedFile file, Say say) {
        var treatment = file.treatment();
        return treatment == null || treatment.left().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        say.in(
                                "files.left",
                                treatment.left().stream()
                                        .map(trace -> say.in("files.trace." + trace))
                                        .collect(Collectors.joining(say.in("files.found.and")))));
    }

    /** What a browser's file chooser offers. */
    public static String[] endings() {
        return Arrays.stream(FileKind.values())
                .flatMap(kind -> Arrays.stream(kind.endings()))
                .map(ending -> "." + ending)
                .toArray(String[]::new);
    }
}
