package org.bancheng.workflow.matters;

/** Somebody else took a step since the page was read: nothing was done, look again. */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile(MatterId matter) {
        super("matter " + matter + " changed meanwhile");
    }
}
