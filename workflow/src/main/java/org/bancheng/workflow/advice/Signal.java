package org.bancheng.workflow.advice;

import java.util.List;
import java.util.Locale;

/** A fact a resident's answers establish. Free text never becomes a signal. */
public enum Signal {
    /** Somebody is in danger at this moment. */
    DANGER_NOW,
    /** It is a clue about drugs. */
    DRUG_TIP,
    /** It is a wish to take part in an event. */
    EVENT_SIGNUP,
    /** A court or an enforcement procedure has it (涉法涉诉). */
    LITIGATION,
    /** Another body has registered the same matter and is within its time. */
    ALREADY_IN_PROCESS,
    /** A quarrel between private persons. */
    PRIVATE_DISPUTE,
    /** One unit can fix it and knows how. */
    QUICK_FIX,
    /** Two systems show different data. */
    DATA_SYNC,
    /** A date is near: an examination, a journey, a closing date. */
    DEADLINE_NEAR,
    /** The main papers are there, a minor one is missing. */
    MINOR_MATERIAL_MISSING,
    /** Two or more departments have to act. */
    MULTI_DEPT,
    /** Another region has to act. */
    CROSS_REGION,
    /** Few people should know. */
    SENSITIVE,
    /** The resident came before, without a result. */
    REPEAT,
    /** A policy stands against it. */
    POLICY_LIMIT,
    /** The window may not decide it. */
    AUTHORITY_NEEDED,
    /** Others meet the same obstacle (一类事). */
    SYSTEMIC,
    /** Old age, illness, disability, a child, no means. */
    VULNERABLE,
    /** A company. */
    ENTERPRISE,
    /** Income, school, treatment or housing depends on it. */
    LIVELIHOOD,
    /** A project or an order depends on it. */
    PROJECT_IMPACT,
    /** It goes back to records of long ago. */
    HISTORICAL;

    /** The fact in plain words; Chinese unless the locale's language is English. */
    public String text(Locale locale) {
        return AdviceTexts.in(locale).signals(List.of(this), "and");
    }
}
