package org.bancheng.ui.components;

import java.text.NumberFormat;
import java.util.Locale;
import org.bancheng.ui.language.Translations;
import org.bancheng.workflow.tips.TipReward;
import org.springframework.stereotype.Component;

/** How a reward stands, in the words of its officers and in those of the sender. */
@Component
public class RewardWords {

    private final Translations words;

    RewardWords(Translations words) {
        this.words = words;
    }

    /** For the officers: without whether it was collected, which they do not know. */
    public String toOfficers(TipReward reward, Locale locale) {
        return say(reward, "tips.reward.desk.", locale);
    }

    /** For the sender. */
    public String toSender(TipReward.Claimable claimable, Locale locale) {
        var payment = claimable.payment();
        return payment == null
                ? say(claimable.reward(), "tips.reward.", locale)
                : words.getTranslation(
                        "tips.reward.payment." + payment.state(),
                        locale,
                        yuan(payment.yuan(), locale),
                        Dates.date(payment.validUntil(), locale));
    }

    private String say(TipReward reward, String family, Locale locale) {
        var yuan = reward.yuan();
        var until = reward.claimUntil();
        return words.getTranslation(
                family + reward.state(),
                locale,
                yuan == null ? "" : yuan(yuan, locale),
                until == null ? "" : Dates.date(until, locale),
                Dates.date(reward.noticeDue(), locale));
    }

    /** ¥3,000. */
    public static String yuan(int yuan, Locale locale) {
        return "¥" + NumberFormat.getIntegerInstance(locale).format(yuan);
    }
}
