package org.bancheng.workflow.handling;

/** The bounds every text a person types is held to. */
public final class Texts {

    /** Code points; a rare character counts once. */
    public static final int LONGEST = 10_000;

    private Texts() {}

    /** The text without blank ends. */
    public static String bounded(String text) {
        return bounded(text, LONGEST);
    }

    /**
     * @throws TextRefused when nothing is left or more than the longest text allows
     */
    public static String bounded(String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new TextRefused("text.empty");
        }
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw new TextRefused("text.long");
        }
        return stripped;
    }
}
