package org.bancheng.ui.desk.causes;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.util.Locale;
import org.bancheng.ui.components.Words;
import org.bancheng.workflow.causes.CauseRefused;
import org.bancheng.workflow.causes.Recurrence;

/** How cards are spoken of. */
final class CauseWords {

    private CauseWords() {}

    static String address(long cause) {
        return "/desk/causes/" + cause;
    }

    /** Why not, with the numbers where the measure says it. */
    static Signal<String> refusal(CauseRefused refused) {
        var measured = refused.measured();
        return measured == null
                ? text(Words.refused(refused.key()))
                : inLocale(locale ->
                        I18NProvider.translate(locale, Words.refused(refused.key()))
                                + " "
                                + numbers(measured, locale));
    }

    static String numbers(Recurrence measured, Locale locale) {
        if (measured.fixedOn() == null) {
            return I18NProvider.translate(
                    locale,
                    "causes.numbers.open",
                    measured.beforeDays(),
                    measured.before(),
                    rate(measured.monthlyBefore()));
        }
        return I18NProvider.translate(
                locale,
                "causes.numbers",
                measured.beforeDays(),
                measured.before(),
                rate(measured.monthlyBefore()),
                measured.afterDays(),
                measured.after(),
                rate(measured.monthlyAfter()));
    }

    static String rule(Recurrence measured, Locale locale) {
        return I18NProvider.translate(
                locale,
                "causes.rule",
                measured.rule().days(),
                measured.rule().percent(),
                measured.rule().luck(),
                String.format(Locale.ROOT, "%.1f", measured.luck() * 100));
    }

    private static String rate(double monthly) {
        return String.format(Locale.ROOT, "%.1f", monthly);
    }
}
