package org.bancheng.ui.tips;

import static org.bancheng.ui.plain.FieldCheck.check;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bancheng.workflow.handling.EmailAddress;
import org.bancheng.workflow.handling.TextRefused;
import org.bancheng.workflow.handling.Texts;
import org.bancheng.workflow.tips.TipForm;
import org.bancheng.workflow.tips.TipType;
import org.jspecify.annotations.Nullable;

/**
 * The form as a plain page sends it, whatever was typed.
 *
 * @param type name of a {@link TipType}, or anything else
 * @param region code of a region, or empty
 * @param police anything at all, where the box is ticked
 */
record PlainTipForm(
        String type,
        String description,
        String place,
        String region,
        String time,
        String email,
        String police) {

    static final PlainTipForm EMPTY = new PlainTipForm("", "", "", "", "", "", "");

    /** Browsers send line ends as CR LF; the tip keeps them as they were typed. */
    PlainTipForm(
            @Nullable String type,
            @Nullable String description,
            @Nullable String place,
            @Nullable String region,
            @Nullable String time,
            @Nullable String email,
            @Nullable String police) {
        this.type = Objects.requireNonNullElse(type, "");
        this.description = Objects.requireNonNullElse(description, "").replace("\r\n", "\n");
        this.place = Objects.requireNonNullElse(place, "");
        this.region = Objects.requireNonNullElse(region, "");
        this.time = Objects.requireNonNullElse(time, "");
        this.email = Objects.requireNonNullElse(email, "");
        this.police = Objects.requireNonNullElse(police, "");
    }

    /** What is wrong, as key of a message, by field and in the order of the page. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (kind().isEmpty()) {
            faults.put("type", "tips.type.missing");
        }
        check(faults, "description", "tips.description.missing", () -> Texts.bounded(description));
        line(faults, "place", place);
        line(faults, "time", time);
        if (!email.isBlank()) {
            check(faults, "email", "refused.email.shape", () -> new EmailAddress(email));
        }
        return faults;
    }

    Optional<TipType> kind() {
        for (TipType one : TipType.values()) {
            if (one.name().equals(type)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Asked by the page too. */
    public boolean concernsPolice() {
        return !police.isEmpty();
    }

    /** As the workflow takes it. */
    TipForm form(Locale language) {
        return new TipForm(
                kind().orElseThrow(() -> new TextRefused("text.empty")),
                description,
                place,
                time,
                region.isEmpty() ? null : region,
                concernsPolice(),
                email.isBlank() ? null : new EmailAddress(email),
                language);
    }

    private static void line(Map<String, String> faults, String field, String words) {
        if (words.strip().codePointCount(0, words.strip().length()) > TipForm.LONGEST_LINE) {
            faults.put(field, "refused.text.long");
        }
    }

    @Override
    public String toString() {
        return "PlainTipForm[hidden]";
    }
}
