package org.bancheng.workflow.matters;

/** Identifies a matter inside the house; residents and clerks speak of its {@link Reference}. */
public record MatterId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
