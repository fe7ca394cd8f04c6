package org.bancheng.workflow.cleaning;

/** Characters that are seen. */
public final class Visible {

    private Visible() {}

    /** Neither control nor formatting: a turned writing direction hides what a line really says. */
    public static boolean is(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
