package org.bancheng.workflow.causes;

/** Somebody else worked on the card since the page was read: nothing was done, look again. */
public class CauseChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CauseChanged(long cause) {
        super("cause " + cause + " changed meanwhile");
    }
}
