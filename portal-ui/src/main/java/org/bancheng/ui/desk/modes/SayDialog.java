package org.bancheng.ui.desk.modes;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.signals.Signal;
import org.bancheng.ui.desk.steps.OpenMatter;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.people.Person;
import org.jspecify.annotations.Nullable;

/** A step that wants a few words, or only a second look. */
class SayDialog extends ModeDialog {

    /** The service's call. */
    interface Taking {
        void take(Person by, MatterId matter, int version, String words);
    }

    private final transient Taking taking;
    private final @Nullable TextArea words;
    private transient @Nullable Runnable afterwards;

    private SayDialog(
            String key, OpenMatter open, Signal<String> about, boolean asks, Taking taking) {
        super(key, open);
        this.taking = taking;
        put(new Paragraph(about));
        words = asks ? ask(area(key + ".words")) : null;
    }

    static SayDialog asking(String key, OpenMatter open, Signal<String> about, Taking taking) {
        return new SayDialog(key, open, about, true, taking);
    }

    static SayDialog confirming(String key, OpenMatter open, Signal<String> about, Taking taking) {
        return new SayDialog(key, open, about, false, taking);
    }

    /** What follows when it was taken. */
    SayDialog then(Runnable afterwards) {
        this.afterwards = afterwards;
        return this;
    }

    @Override
    protected void done() {
        super.done();
        if (afterwards != null) {
            afterwards.run();
        }
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.startsWith("text.") ? words : null;
    }

    @Override
    void take(Person by, MatterId matter, int version) {
        taking.take(by, matter, version, words == null ? "" : words.getValue());
    }
}
