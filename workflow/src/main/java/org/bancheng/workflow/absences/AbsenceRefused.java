package org.bancheng.workflow.absences;

/** An absence that cannot be entered; the message key says why. */
public class AbsenceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    public AbsenceRefused(String key) {
        super(key);
        this.key = key;
    }

    /** The fact, as key of a message: {@code absences.refused.<key>}. */
    public String key() {
        return key;
    }
}
