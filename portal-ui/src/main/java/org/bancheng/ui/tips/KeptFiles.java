package org.bancheng.ui.tips;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bancheng.ui.files.FileWords;
import org.bancheng.workflow.tips.TipFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The files a plain form has with it, as its page shows them. */
@Component
class KeptFiles {

    private static final int MOST = 20;

    private final TipFiles files;
    private final MessageSource words;

    KeptFiles(TipFiles files, MessageSource words) {
        this.files = files;
        this.words = words;
    }

    /**
     * One of them.
     *
     * @param key what opens it
     * @param found what was found in it, if it has only just come
     */
    record Kept(String key, String name, List<String> found) {}

    /**
     * Those that are still wanted and still there.
     *
     * @param drop keys of those that are not wanted any more; they are forgotten
     */
    List<Kept> of(
            HttpServletRequest request,
            @Nullable List<String> kept,
            @Nullable List<String> drop,
            Locale locale) {
        if (drop != null) {
            drop.forEach(files::discard);
        }
        var arrived = TipFormFiles.Arrived.of(request).files();
        var shown = new ArrayList<Kept>();
        for (var key : kept == null ? List.<String>of() : kept) {
            if (shown.size() == MOST) {
                break;
            }
            files.waitingFor(key)
                    .ifPresent(one ->
                            shown.add(
                                    new Kept(
                                            key,
                                            one.name(),
                                            arrived.stream()
                                                    .filter(file -> file.key().equals(key))
                                                    .flatMap(file ->
                                                            FileWords.found(
                                                                    file.received(),
                                                                    (text, values) ->
                                                                            words.getMessage(
                                                                                    text, values,
                                                                                    locale))
                                                                    .stream())
                                                    .toList())));
        }
        return shown;
    }
}
