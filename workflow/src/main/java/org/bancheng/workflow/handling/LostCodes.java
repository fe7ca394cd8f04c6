package org.bancheng.workflow.handling;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.bancheng.workflow.matters.Facts;
import org.bancheng.workflow.matters.Matter;
import org.bancheng.workflow.matters.MatterEvent.Kind;
import org.bancheng.workflow.matters.MatterId;
import org.bancheng.workflow.matters.MatterStore;
import org.bancheng.workflow.matters.ReceiptCode;
import org.bancheng.workflow.matters.ReceiptCodes;
import org.bancheng.workflow.matters.Step;
import org.bancheng.workflow.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 补发查询码: whoever lost the code of a petition shows an identity paper at the counter and gets a new
 * one; the old one opens nothing from that moment. Never for a tip, whose sender nobody knows.
 */
@Service
@Transactional
public class LostCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final Grasp grasp;
    private final MatterStore store;
    private final ReceiptCodes codes;
    private final Announcer announcer;
    private final StepTime time;
    private final ReceiptRenewal renewal;

    LostCodes(
            Grasp grasp,
            MatterStore store,
            ReceiptCodes codes,
            Announcer announcer,
            StepTime time,
            ReceiptRenewal renewal) {
        this.grasp = grasp;
        this.store = store;
        this.codes = codes;
        this.announcer = announcer;
        this.time = time;
        this.renewal = renewal;
    }

    /** What was looked at; its number is not kept. */
    public enum Paper {
        ID_CARD,
        TEMPORARY_CARD,
        HOUSEHOLD_REGISTER,
        PASSPORT,
        DRIVING_LICENCE
    }

    /**
     * @param matches whether the clerk says that the name on the paper is the resident's
     * @return the new code, shown this once
     * @throws TextRefused when the paper is somebody else's
     */
    public ReceiptCode replace(Person by, MatterId id, int version, Paper paper, boolean matches) {
        Matter matter = grasp.take(by, id, version, Step.NEW_CODE);
        if (!matches) {
            throw new TextRefused("code.identity");
        }
        Instant at = time.now(matter.lane());
        ReceiptCode code = codes.codeFor(token());
        matter.newCode(by.actor(), at, codes.hashOf(code), Facts.of("paper", paper));
        renewal.renewed(id, code);
        announcer.tell(Kind.CODE_REPLACED, matter, at, Map.of());
        store.save(matter);
        return code;
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
