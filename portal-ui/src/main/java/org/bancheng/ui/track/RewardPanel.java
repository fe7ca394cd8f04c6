package org.bancheng.ui.track;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.bancheng.ui.components.RewardWords;
import org.bancheng.workflow.tips.RewardState;
import org.bancheng.workflow.tips.TipReward;

/** 举报奖励 for the holder of a receipt code: claimed with one press, collected with a payment code. */
class RewardPanel extends Section {

    RewardPanel(Visit visit, TipReward.Claimable claimable, RewardWords words, CodeSteps steps) {
        super(new H2(text("tips.reward")));
        addClassNames("action", "reward");
        add(new Paragraph(inLocale(locale -> words.toSender(claimable, locale))));
        var code = claimable.code();
        if (code != null) {
            var shown = new Span(code.grouped());
            shown.setId("payment-code");
            shown.addClassName("payment-code");
            add(new Div(shown), new Paragraph(text("tips.reward.code.text")));
        }
        if (claimable.reward().state() == RewardState.OFFERED) {
            var claim = new Button(text("tips.reward.claim"));
            claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            claim.setDisableOnClick(true);
            claim.addClickListener(
                    click -> visit.take(() -> steps.claim(visit.code()), "tips.reward.claim.done"));
            add(claim);
        }
    }
}
