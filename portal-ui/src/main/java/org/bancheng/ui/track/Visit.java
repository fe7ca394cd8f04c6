package org.bancheng.ui.track;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bancheng.workflow.handling.TrackedMatter;
import org.jspecify.annotations.Nullable;

/** Somebody in front of the page who holds the code of the matter shown. */
public final class Visit {

    /** Where a visit takes its steps. */
    interface Page {

        <F extends Component & HasValidationProperties> void take(
                @Nullable F field, Runnable step, String done);
    }

    private final String code;
    private final TrackedMatter matter;
    private final Map<String, String> typed;
    private final Page page;
    private final Set<String> offered = new HashSet<>();

    Visit(String code, Page page, TrackedMatter matter) {
        this(code, page, matter, new HashMap<>());
    }

    private Visit(String code, Page page, TrackedMatter matter, Map<String, String> typed) {
        this.code = code;
        this.page = page;
        this.matter = matter;
        this.typed = typed;
    }

    /** The code as typed; for the calls of the workflow only, never shown or logged. */
    public String code() {
        return code;
    }

    public TrackedMatter matter() {
        return matter;
    }

    /**
     * Takes a step, unless the matter has changed since it was shown, and shows the matter anew. A
     * refusal is told in plain words, and what was typed stays.
     *
     * @param field where a text that is refused is marked
     * @param done key of the words that say it worked
     */
    public <F extends Component & HasValidationProperties> void take(
            F field, Runnable step, String done) {
        page.take(field, step, done);
    }

    /** A step without words of the resident. */
    public void take(Runnable step, String done) {
        page.<TextArea>take(null, step, done);
    }

    /** Keeps what is typed in the field while the matter is shown anew. */
    public <F extends TextArea> F keep(String name, F field) {
        offered.add(name);
        field.setValue(typed.getOrDefault(name, ""));
        field.addValueChangeListener(change -> typed.put(name, change.getValue()));
        return field;
    }

    /** The words are sent and need no keeping any more. */
    public void forget(String name) {
        typed.remove(name);
    }

    /** Words that were typed and have no field any more since the matter changed. */
    List<String> unsent() {
        return typed.entrySet().stream()
                .filter(entry -> !offered.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(words -> !words.isBlank())
                .toList();
    }

    /** The same visit, in front of what the matter is now. */
    Visit seeing(TrackedMatter now) {
        return new Visit(code, page, now, typed);
    }
}
