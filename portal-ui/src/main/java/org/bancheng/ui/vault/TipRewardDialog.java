package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.helper;
import static org.bancheng.ui.components.Texts.inEachLocale;
import static org.bancheng.ui.components.Texts.label;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import org.bancheng.ui.components.WordsField;
import org.bancheng.workflow.deadlines.DeadlinePolicy;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.TipRewardDesk;
import org.bancheng.workflow.tips.Vault;
import org.jspecify.annotations.Nullable;

/** 奖励通知: how much, or why none; nobody chooses for the officer. */
class TipRewardDialog extends TipStepDialog {

    private static final String MISSING = "choice.missing";

    private enum Way {
        OFFER,
        DECLINE
    }

    private final transient TipRewardDesk desk;
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();
    private final IntegerField yuan;
    private final WordsField words;

    TipRewardDialog(OpenTip open, TipRewardDesk desk, DeadlinePolicy policy) {
        super(Step.REWARD, open);
        this.desk = desk;
        put(new Paragraph(text("tips.reward.law", policy.rewardClaimMonths())));
        label(way, "tips.reward.way");
        way.setManualValidation(true);
        way.setItems(Way.values());
        inEachLocale(
                way,
                locale ->
                        way.setItemLabelGenerator(
                                value -> getTranslation(locale, "tips.reward.way." + value)));
        ask(way);
        yuan = label(new IntegerField(), "tips.reward.yuan");
        helper(
                yuan,
                "tips.reward.yuan.help",
                Integer.toString(policy.rewardLeastYuan()),
                Integer.toString(policy.rewardMostYuan()));
        yuan.setManualValidation(true);
        yuan.setWidthFull();
        ask(yuan);
        words = askWords("tips.step.words.sender").helped("tips.step.words.sender.help");
        way.addValueChangeListener(change -> yuan.setVisible(change.getValue() == Way.OFFER));
        yuan.setVisible(false);
    }

    @Override
    @Nullable HasValidationProperties fieldOf(String refusal) {
        return switch (refusal) {
            case MISSING -> way;
            case "tip.reward.amount" -> yuan;
            default -> super.fieldOf(refusal);
        };
    }

    @Override
    TipFile take(Person by, Vault vault, TipFile shown) {
        if (way.getValue() == null) {
            throw new TextRefused(MISSING);
        }
        if (way.getValue() == Way.DECLINE) {
            return desk.decline(by, vault, shown, words.getValue());
        }
        if (yuan.getValue() == null) {
            throw new TextRefused("tip.reward.amount");
        }
        return desk.offer(by, vault, shown, yuan.getValue(), words.getValue());
    }
}
