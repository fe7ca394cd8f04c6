package org.bancheng.workflow.people;

/** The person's roles do not allow it. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String what) {
        super("not allowed: " + what);
    }
}
