package org.bancheng.workflow.tips;

import java.util.Locale;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells; nobody is asked who they are. Out-of-bounds texts are refused on making one.
 *
 * @param description 线索描述, 1 to 10,000 characters, kept exactly but for blank ends
 * @param place 发生地点, up to 200 characters, may stay empty
 * @param time 发生时间 in the sender's own words, up to 200 characters, may stay empty
 * @param region code of the county it happened in; none when it is not known or everywhere
 * @param concernsPolice whether police are part of it: nobody of that place may read it then
 * @param email where to say that there is news; none is the rule
 * @param language of the messages
 */
public record TipForm(
        TipType type,
        String description,
        String place,
        String time,
        @Nullable String region,
        boolean concernsPolice,
        @Nullable EmailAddress email,
        Locale language) {

    public static final int LONGEST_LINE = 200;

    /** One that is not about police. */
    public TipForm(
            TipType type,
            String description,
            String place,
            String time,
            @Nullable String region,
            @Nullable EmailAddress email,
            Locale language) {
        this(type, description, place, time, region, false, email, language);
    }

    public TipForm {
        description = Texts.bounded(description);
        place = line(place);
        time = line(time);
    }

    private static String line(String text) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > LONGEST_LINE) {
            throw new TextRefused("text.long");
        }
        return stripped;
    }

    @Override
    public String toString() {
        return "TipForm[hidden]";
    }
}
