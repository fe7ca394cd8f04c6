package org.bancheng.ui.desk;

import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.bancheng.ui.components.AskDialog;
import org.bancheng.ui.components.Choice;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.components.WordsField;
import org.bancheng.ui.security.CurrentPerson;
import org.bancheng.workflow.handling.RatingChecks;
import org.bancheng.workflow.handling.RatingChecks.Finding;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;

/** What a check of a rating came to, and what the resident is told. */
class RatingDialog extends AskDialog {

    private final transient RatingChecks checks;
    private final transient CurrentPerson person;
    private final transient MatterId matter;
    private final transient Runnable afterwards;
    private final Choice<Finding> finding =
            new Choice<>(
                    "desk.ratings.finding",
                    "petitions.category.choose",
                    List.of(Finding.values()),
                    (one, locale) -> I18NProvider.translate(locale, "desk.ratings.finding." + one));
    private final WordsField words = new WordsField("desk.ratings.words");

    RatingDialog(RatingChecks checks, CurrentPerson person, MatterId matter, Runnable afterwards) {
        super("desk.ratings.check.title", "desk.ratings.check", "desk.step.cancel");
        this.checks = checks;
        this.person = person;
        this.matter = matter;
        this.afterwards = afterwards;
        ask(finding.required());
        ask(words);
    }

    @Override
    protected boolean send() {
        if (finding.getValue() == null) {
            mark(finding, Words.refused("finding.missing"));
            return false;
        }
        try {
            checks.close(person.get(), matter, finding.getValue(), words.getValue());
            return true;
        } catch (TextRefused refused) {
            mark(words, Words.refused(refused.key()));
        } catch (StepRefused refused) {
            say(text(Words.refused(refused.key())));
        } catch (ChangedMeanwhile | NoSuchMatter | NotAllowed gone) {
            say(text("desk.rechecks.changed"));
        }
        return false;
    }

    @Override
    protected void done() {
        afterwards.run();
    }
}
