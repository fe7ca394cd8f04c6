package org.bancheng.workflow.cleaning;

/**
 * Something in a file that its sender may not know of.
 *
 * @param value what it says, as far as it can be said in a line
 * @param removed whether it is gone from the cleaned file
 */
public record Finding(Trace trace, String value, boolean removed) {

    static final int LONGEST = 120;

    /** The kinds of things that are found. */
    public enum Trace {
        /** Where a picture or a recording was made. */
        PLACE,
        /** By what camera or telephone. */
        DEVICE,
        /** Who made it, wrote it, or whose computer it was. */
        AUTHOR,
        SOFTWARE,
        /** When it was made, to the second. */
        TIME,
        TITLE,
        /** Descriptions, keywords, comments. */
        WORDS,
        /** Remarks and tracked changes inside a document, with the names of who made them. */
        REMARKS,
        /** Files inside the file. */
        ENCLOSED,
        /** Something that runs by itself when the file is opened. */
        SCRIPT
    }

    /** One line of printable characters, whatever was found. */
    public Finding {
        StringBuilder line = new StringBuilder();
        value.codePoints()
                .map(point -> Visible.is(point) ? point : ' ')
                .limit(LONGEST)
                .forEach(line::appendCodePoint);
        value = line.toString().strip();
    }
}
