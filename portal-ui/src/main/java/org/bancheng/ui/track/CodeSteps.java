package org.bancheng.ui.track;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import org.bancheng.ui.security.StaffBrowser;
import org.bancheng.workflow.handling.FollowUp;
import org.bancheng.workflow.handling.ResidentSteps;
import org.bancheng.workflow.matters.Lane;
import org.bancheng.workflow.tips.TipClaims;
import org.bancheng.workflow.tips.TipEvidence;
import org.bancheng.workflow.tips.TipTracking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the holder of a code does; the words of a tip go into the vault, all others do not. */
@Component
class CodeSteps {

    private final ResidentSteps residents;
    private final FollowUp followUp;
    private final TipTracking tips;
    private final TipEvidence evidence;
    private final TipClaims claims;
    private final StaffBrowser browser;

    CodeSteps(
            ResidentSteps residents,
            FollowUp followUp,
            TipTracking tips,
            TipEvidence evidence,
            TipClaims claims,
            StaffBrowser browser) {
        this.residents = residents;
        this.followUp = followUp;
        this.tips = tips;
        this.evidence = evidence;
        this.claims = claims;
        this.browser = browser;
    }

    /** Accounts of staff that signed in with the browser in front of a screen. */
    Set<Long> accountsHere() {
        return accounts(VaadinRequest.getCurrent().getCookies());
    }

    Set<Long> accounts(Cookie @Nullable [] cookies) {
        return browser.accounts(cookies);
    }

    void say(Lane lane, String code, String words) {
        if (lane == Lane.TIP) {
            tips.say(code, words);
        } else {
            residents.say(code, words);
        }
    }

    /**
     * The same with files, which a tip alone takes here.
     *
     * @param kept what opens each file
     */
    void say(Lane lane, String code, String words, List<String> kept) {
        if (lane == Lane.TIP && !kept.isEmpty()) {
            evidence.add(code, words, kept);
        } else {
            say(lane, code, words);
        }
    }

    /**
     * @param accounts of staff that signed in with the browser that rates
     */
    void rate(Lane lane, String code, int stars, @Nullable String words, Set<Long> accounts) {
        if (lane == Lane.TIP) {
            tips.rate(code, stars, words);
        } else {
            residents.rate(code, stars, words, accounts);
        }
    }

    void reopen(Lane lane, String code, String words) {
        if (lane == Lane.TIP) {
            tips.reopen(code, words);
        } else {
            residents.reopen(code, words);
        }
    }

    void withdraw(Lane lane, String code) {
        if (lane == Lane.TIP) {
            tips.withdraw(code);
        } else {
            residents.withdraw(code);
        }
    }

    /** 领取奖励 for a tip. */
    void claim(String code) {
        claims.claim(code);
    }

    /** Whether the problem stayed away; nothing is asked of the sender of a tip. */
    void recheck(String code, boolean held) {
        followUp.answerWithReceipt(code, held);
    }
}
