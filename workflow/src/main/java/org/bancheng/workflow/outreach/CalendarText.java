package org.bancheng.workflow.outreach;

import java.nio.charset.StandardCharsets;

/** What RFC 5545 asks of content lines and the library does not do. */
public final class CalendarText {

    private static final int OCTETS = 75;

    private CalendarText() {}

    /**
     * Folds lines at 75 octets of UTF-8, never inside a character (RFC 5545, 3.1); ical4j counts
     * characters, so its lines of Chinese are three times as long.
     */
    public static String fold(String unfolded) {
        StringBuilder folded = new StringBuilder(unfolded.length() * 2);
        int octets = 0;
        for (int i = 0; i < unfolded.length(); ) {
            int character = unfolded.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\n') {
                octets = 0;
            } else if (character != '\r') {
                int width = width(character);
                if (octets + width > OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += width;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    /** The text without control characters, which no content line may hold; line ends stay. */
    public static String clean(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

    private static int width(int character) {
        return Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
    }
}
