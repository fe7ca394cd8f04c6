package org.bancheng.ui.vault;

import static org.bancheng.ui.components.Texts.inLocale;
import static org.bancheng.ui.components.Texts.text;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Paragraph;
import org.bancheng.ui.components.Block;
import org.bancheng.ui.components.ErasureWords;
import org.bancheng.ui.components.PromiseSection;
import org.bancheng.ui.components.RewardWords;
import org.bancheng.workflow.tips.TipFile;
import org.bancheng.workflow.tips.TipReward;

/** Beside a tip: its promise, how its reward stands, who looked in, and when it is erased. */
class TipAside extends Aside {

    TipAside(TipFile shown, RewardWords words) {
        addClassName("column-side");
        var opened = new Paragraph(text("tips.file.opened", shown.openings(), shown.officers()));
        opened.addClassName("faint");
        add(new PromiseSection(shown.file()));
        if (shown.reward() != null) {
            add(new Reward(shown.reward(), words));
        }
        add(opened, ErasureWords.shown(shown.erasure()));
    }

    private static final class Reward extends Block {

        Reward(TipReward reward, RewardWords words) {
            super("tips.reward");
            setId("reward");
            add(new Paragraph(inLocale(locale -> words.toOfficers(reward, locale))));
        }
    }
}
