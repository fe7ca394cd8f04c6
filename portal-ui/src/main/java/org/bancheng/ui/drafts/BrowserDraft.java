package org.bancheng.ui.drafts;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import org.bancheng.workflow.drafts.DraftSubject;
import org.bancheng.workflow.drafts.Drafts;
import org.bancheng.workflow.drafts.KeptDraft;
import org.bancheng.workflow.drafts.ResumeCode;
import org.jspecify.annotations.Nullable;

/**
 * The draft of one form in this browser. The browser keeps the key to it in its own store, which no
 * request carries along: nothing of it reaches the pages for tips.
 */
public final class BrowserDraft {

    private static final String ITEM = "bancheng-draft-";

    private final Drafts drafts;
    private final DraftSubject subject;
    private @Nullable String key;

    public BrowserDraft(Drafts drafts, DraftSubject subject) {
        this.drafts = drafts;
        this.subject = subject;
    }

    /** Asks the browser for its key; what is kept under it is given back, if anything is. */
    public void restore(Consumer<String> content) {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs("return window.localStorage.getItem($0) ?? ''", item())
                .then(String.class, held -> found(held).ifPresent(content::accept));
    }

    private Optional<String> found(String held) {
        if (held.isEmpty() || key != null) {
            return Optional.empty();
        }
        Optional<KeptDraft> kept = drafts.find(subject, held);
        if (kept.isEmpty()) {
            forget();
        } else {
            key = held;
        }
        return kept.map(KeptDraft::content);
    }

    /** Goes on with a draft that was fetched with its code. */
    public void goOn(KeptDraft draft) {
        key = draft.key();
        remember(draft.key());
    }

    public void keep(String content) {
        boolean first = key == null;
        String held = key == null ? Drafts.newKey() : key;
        if (drafts.keep(subject, held, content) && first) {
            key = held;
            remember(held);
        }
    }

    /** A code for another device; none before the first word. */
    public Optional<ResumeCode> code() {
        return key == null ? Optional.empty() : drafts.code(subject, key);
    }

    /** Sent, or thrown away. */
    public void erase() {
        if (key != null) {
            drafts.erase(subject, key);
            key = null;
        }
        forget();
    }

    private void remember(String held) {
        UI.getCurrentOrThrow()
                .getPage()
                .executeJs("window.localStorage.setItem($0, $1)", item(), held);
    }

    private void forget() {
        UI.getCurrentOrThrow().getPage().executeJs("window.localStorage.removeItem($0)", item());
    }

    private String item() {
        return ITEM + subject.value();
    }
}
