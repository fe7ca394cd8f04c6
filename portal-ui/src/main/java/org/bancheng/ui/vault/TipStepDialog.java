package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bancheng.ui.components.AskDialog;
import org.bancheng.ui.components.Words;
import org.bancheng.ui.components.WordsField;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.ChangedMeanwhile;
import org.bancheng.workflow.matters.NoSuchMatter;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.matters.StepRefused;
import org.bancheng.workflow.people.NotAllowed;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.TipRefused;
import org.bancheng.workflow.tips.Vault;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a tip asks before it is taken. When the tip changed meanwhile it says how, when
 * the vault was locked it asks for the passphrase; what was typed stays either way.
 */
abstract class TipStepDialog extends AskDialog {

    private final transient OpenTip open;
    private final Step step;
    private final PassphraseField passphrase = new PassphraseField("tips.vault.passphrase");
    private @Nullable WordsField words;
    private transient @Nullable TipFile after;

    TipStepDialog(Step step, OpenTip open) {
        super(key(step), key(step), "tips.vault.cancel");
        this.open = open;
        this.step = step;
        passphrase.setVisible(false);
        watch(passphrase);
    }

    /** The key of a step's name. */
    static String key(Step step) {
        return "tips.step." + step;
    }

    /**
     * Takes the step.
     *
     * @return the tip afterwards; none when it has left the unit
     */
    abstract @Nullable TipFile take(Person by, Vault vault, TipFile shown);

    /** The field at fault; none when it is the whole step. */
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return refusal.startsWith("text.") || refusal.equals("reason.missing") ? words : null;
    }

    final TipFile tip() {
        return open.tip();
    }

    /** Room for words; refused ones are marked at it. */
    final WordsField askWords(String key) {
        var area = new WordsField(key);
        words = area;
        return ask(area);
    }

    @Override
    protected boolean send() {
        try {
            if (passphrase.isVisible()) {
                open.unlock(passphrase.taken());
                passphrase.setVisible(false);
            }
            after = take(open.person(), open.vault(), open.tip());
            return true;
        } catch (ChangedMeanwhile | NoSuchMatter e) {
            explainChange();
        } catch (TipRefused e) {
            refuseByVault(e.key());
        } catch (StepRefused e) {
            refuse(e.key());
        } catch (TextRefused e) {
            refuse(e.key());
        } catch (NotAllowed e) {
            say(text("desk.step.notAllowed"));
        }
        return false;
    }

    @Override
    protected void done() {
        open.done(key(step), after);
    }

    private void refuseByVault(String refusal) {
        if (refusal.equals("tip.locked")) {
            if (!passphrase.isVisible()) {
                put(passphrase);
                passphrase.setVisible(true);
            }
            mark(passphrase, Words.refused(refusal));
        } else if (refusal.startsWith("tip.passphrase")) {
            mark(passphrase, Words.refused(refusal));
        } else {
            refuse(refusal);
        }
    }

    private void explainChange() {
        int seen = open.tip().file().journal().size();
        var now = open.reload();
        if (now.isEmpty()) {
            say(text("tips.step.gone"));
            return;
        }
        var file = now.get().file();
        var key = file.allowed().contains(step) ? "tips.step.changed" : "tips.step.changedAway";
        say(
                inLocale(locale ->
                        I18NProvider.translate(
                                locale,
                                key,
                                news(now.get(), seen, locale),
                                I18NProvider.translate(locale, Words.key(file.matter().state())))));
    }

    /** What has happened since, in a few words. */
    private static String news(TipFile now, int seen, Locale locale) {
        return now.file().journal().stream()
                .skip(seen)
                .map(line -> I18NProvider.translate(locale, "tips.journal." + line.step()))
                .distinct()
                .collect(
                        Collectors.joining(I18NProvider.translate(locale, "tips.journal.between")));
    }

    private void refuse(String refusal) {
        var field = fieldOf(refusal);
        if (field == null) {
            say(text(Words.refused(refusal)));
        } else {
            mark((Component & HasValidationProperties) field, Words.refused(refusal));
        }
    }
}
