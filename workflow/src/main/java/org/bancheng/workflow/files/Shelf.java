package org.bancheng.workflow.files;

/** Where files wait, sealed, for the step they were sent for. */
public interface Shelf {

    /** A place for one more. */
    long open();

    /** The content of the files here. */
    Chunks chunks();

    /** Forgets one that no step will attach. */
    void discard(long id);
}
