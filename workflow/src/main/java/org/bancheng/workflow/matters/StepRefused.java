package org.bancheng.workflow.matters;

/** A step that the matter does not allow now; the message key says which fact forbids it. */
public class StepRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final Step step;

    public StepRefused(Step step, String key) {
        super(step + " refused: " + key);
        this.step = step;
        this.key = key;
    }

    /** The fact, as key of a message: {@code refused.<key>}. */
    public String key() {
        return key;
    }

    public Step step() {
        return step;
    }
}
