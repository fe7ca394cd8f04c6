package org.bancheng.ui.outreach.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.signals.Signal;
import org.bancheng.ui.components.AskDialog;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.outreach.EventRefused;
import org.bancheng.workflow.people.NotAllowed;

/** Says what will happen, to how many, before a step that cannot be taken back. */
class SureDialog extends AskDialog {

    private final transient OpenEvent open;
    private final transient Runnable step;
    private final transient Runnable after;

    /**
     * @param key {@code .title} and the words of the button
     */
    SureDialog(String key, OpenEvent open, Runnable step, Runnable after) {
        super(key + ".title", key, "outreach.desk.back");
        this.open = open;
        this.step = step;
        this.after = after;
    }

    /** One of the things that will happen. */
    SureDialog saying(Signal<String> words) {
        put(new Paragraph(words));
        return this;
    }

    @Override
    protected boolean send() {
        try {
            step.run();
            return true;
        } catch (EventRefused refused) {
            open.reload();
            say(text(Words.refused(refused.key())));
        } catch (NotAllowed notAllowed) {
            say(text("desk.step.notAllowed"));
        }
        return false;
    }

    @Override
    protected void done() {
        after.run();
    }
}
