package org.bancheng.workflow.matters;

/** There is no such matter, or none that the person may see: the two look the same from outside. */
public class NoSuchMatter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchMatter() {
        super("no such matter");
    }
}
