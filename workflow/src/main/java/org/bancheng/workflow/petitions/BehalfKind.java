package org.bancheng.workflow.petitions;

/** In what part somebody files for somebody else (features F21). */
public enum BehalfKind {
    /** 帮老人、家人: for an elder or another person of the family. */
    FAMILY,
    /** 替企业: an employee for a company. */
    COMPANY,
    /** 代办员 of a village or neighbourhood. */
    AGENT,
    /** A clerk, the resident standing at the counter. */
    COUNTER,
    /** A clerk, the resident being on the telephone. */
    PHONE;

    /** Whether a member of staff files, who is on record by the account. */
    public boolean byClerk() {
        return this == COUNTER || this == PHONE;
    }

    /** Whether a company, a village or a neighbourhood is named. */
    public boolean hasOrganisation() {
        return this == COMPANY || this == AGENT;
    }
}
