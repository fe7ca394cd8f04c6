package org.bancheng.workflow.causes;

/** There is none, or the person may not see it: the two look the same. */
public class NoSuchCause extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
